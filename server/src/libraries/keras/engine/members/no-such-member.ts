/** Attributes that a layer or a model of Keras 3 certainly does not have: names typed wrong, and what other models have. */
import listed from "./member-names.json";
import { lacking, nearMembers, neverSet } from "../../../builtins/objects/near-members";
import { wholeStory } from "../applying/never-called";
import type { Context } from "../../../../values/context";
import type { Remedy } from "../../../../values/records/finding";
import type { MissingAttribute } from "../../../../values/records/missing-attribute";
import type { Span } from "../../../../values/records/span";
import { OTHERS } from "../../../../values/names/marks";
import type { ObjectValue } from "../../../../values/value";

/** With PyTorch below, layers have the attributes of its modules as well. */
const ofTorch: readonly string[] = (
  "add_module apply bfloat16 buffers children cpu cuda double eval extra_repr float forward get_buffer get_parameter " +
  "get_submodule half load_state_dict modules named_buffers named_children named_modules named_parameters parameters " +
  "register_buffer register_forward_hook register_forward_pre_hook register_module register_parameter requires_grad_ " +
  "share_memory state_dict to to_empty train training type zero_grad"
).split(" ");

const ofAny: ReadonlySet<string> = new Set([...listed.any, ...ofTorch]);

/** What models of a class of Keras's own have, trained or not. */
const ofModels: ReadonlyMap<string | undefined, ReadonlySet<string>> = new Map([
  ["keras.Functional", new Set([...listed.functional, ...ofTorch])],
  ["keras.Sequential", new Set([...listed.sequential, ...ofTorch])],
]);

/** Names by which models keep a loss function of their own, where `compile` gives them one. */
const OF_LOSS = /^(loss_?(fn|func|function)|criterion)$/;

/** The loss that a model was compiled with, for a function that it does not keep. */
const compiledLoss = (target: Span, name: string): Remedy => ({
  kind: "rewriteCall",
  target,
  name,
  form: { parameters: ["y", "y_pred"], call: "{self}.compute_loss(y={y}, y_pred={y_pred})" },
  preferred: true,
});

/** What an instance of the program's own class has, by the class of Keras's that it derives from. */
const ofOwn: ReadonlyMap<string | undefined, ReadonlySet<string>> = new Map([
  ["keras.layers.Layer", new Set([...listed.layer, ...ofTorch])],
  ["keras.Model", new Set([...listed.functional, ...ofTorch])],
]);

/** The members of an own class's base, or of any where it is another one. */
function membersOfBase({ class: { mro } }: ObjectValue): ReadonlySet<string> {
  const base = mro.find(({ canonical }) => canonical !== undefined)?.canonical;
  return ofOwn.get(base) ?? ofAny;
}

/** `model.add(layer)` of a functional model: a stack of both does what was meant. */
const stacked = (target: Span): Remedy => ({
  kind: "rewriteCall",
  target,
  name: "add",
  form: { parameters: ["layer"], call: "{self} = @keras.Sequential([{self}, {layer}])" },
  preferred: true,
});

/**
 * Says that a layer or model has no such attribute. Of a class of the program's own that is told where another name is near,
 * which is then the one that was meant, and where no line of the file sets an attribute of that name.
 */
export function lacksMember(
  object: ObjectValue,
  attribute: string,
  site: Span,
  context: Context,
): MissingAttribute<"unknown-attribute"> | undefined {
  if (attribute.startsWith("_") || object.attributes.has(OTHERS)) return undefined;
  if (!wholeStory(object, attribute, context)) return undefined;
  const { canonical, mro } = object.class;
  const isModel = mro.some((type) => type.canonical === "keras.Model");
  const ofModel = ofModels.get(canonical);
  if (!ofModel && canonical !== undefined) return undefined;
  if ((ofModel ?? membersOfBase(object)).has(attribute)) return undefined;
  const meant = nearMembers(object, attribute, ofModel ?? []);
  const ofLoss = isModel && OF_LOSS.test(attribute) ? [compiledLoss(site, attribute)] : [];
  if (!ofModel && meant.length === 0) {
    const said = neverSet(object, attribute, site);
    return said && { ...said, onPlaceholders: true, remedies: [...ofLoss, ...said.remedies] };
  }
  const said = lacking(object, attribute, site, meant);
  const remedies = attribute === "add" ? [stacked(site)] : [...ofLoss, ...said.remedies];
  return { ...said, onPlaceholders: true, remedies };
}
