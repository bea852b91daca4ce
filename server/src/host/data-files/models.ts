/** The configuration of a stored model: `config.json` in a `.keras` archive, `model_config` in an HDF5 file. */
import { strFromU8 } from "fflate";
import { membersOf } from "./archive";
import { isHdf5, openHdf5 } from "./arrays";
import { parseJson, plainValue } from "../../values/contents/plain-value";
import { type Reader, isWhole } from "./reader";

/** Bytes of a configuration: the largest models of `keras.applications` have a tenth of it. */
const LONGEST_CONFIGURATION = 20_000_000;

export const readModel: Reader<"model"> = (file) => {
  if (!isWhole(file)) return undefined;
  if (isHdf5(file.bytes)) {
    const { attrs } = openHdf5(file.bytes);
    const written = Object.hasOwn(attrs, "model_config") ? attrs.model_config : undefined;
    return typeof written === "string" ? { config: plainValue(parseJson(written)) } : undefined;
  }
  // The weights stay packed.
  const isWanted = ({ name }: { readonly name: string }): boolean => name === "config.json";
  const config = membersOf(file, { most: LONGEST_CONFIGURATION, isWanted })?.["config.json"];
  return config && { config: plainValue(parseJson(strFromU8(config))) };
};
