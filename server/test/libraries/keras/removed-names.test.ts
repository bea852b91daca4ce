/** Names that Keras 3 no longer has are told by the name of what lacks them. */
import { describe, expect, it } from "vitest";
import { removedModule, removedName } from "../../../src/libraries/keras/migration/removed-names";

describe("a name that is gone", () => {
  it("from Keras altogether is Keras's", () => {
    expect(removedName("keras.layers", "CuDNNLSTM")?.shown).toBe("keras.layers.CuDNNLSTM");
    expect(removedName("tensorflow.keras.layers", "CuDNNLSTM")?.shown).toBe("keras.layers.CuDNNLSTM");
  });

  it("only from tf.keras is that one's", () => {
    expect(removedName("tensorflow.keras.losses", "mean_squared_error")?.shown).toBe(
      "tf.keras.losses.mean_squared_error",
    );
    expect(removedName("keras.losses", "mean_squared_error")).toBeUndefined();
    expect(removedName("tensorflow.keras", "saving")?.shown).toBe("tf.keras.saving");
  });

  it("can be imported where it is only no attribute", () => {
    expect(removedModule("tensorflow.keras.saving")).toBeUndefined();
    expect(removedModule("tensorflow.keras.engine.topology")?.name).toBe("tensorflow.keras.engine");
  });
});
