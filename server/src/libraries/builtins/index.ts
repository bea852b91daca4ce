/** Python's built-in types and functions and the standard library, as far as model code uses them. */
import { builtinFunctions } from "./functions";
import { exceptionClasses } from "./exceptions";
import { translationNames } from "./text/translation";
import { typeClasses, writtenBy } from "./type-classes";
import { standardLibrary } from "./standard-library";
import { libraryTable } from "../library";

export { contentOf, mappingOf } from "./containers/container-classes";
export { attributeDict, dataBehind, dataOfClasses, isData } from "./objects/attribute-dict";
export { builtinAttribute, unboundMethod } from "./methods";
export { countGiven, countOfRange, itemsOf } from "./iteration/iteration";
export { abstractMethodsOf } from "./stdlib/abc";
export { namesOfModule } from "./objects/names-of-module";
export { shownNow } from "./containers/dict-methods";
export { askedLater, asking, leftOf, setAdrift } from "./iteration/iterators-left";
export { likeEach, someInteger } from "./like-each";
export { augmentInPlace, binaryOperation, comparison, goesOverItems, unaryOperation } from "./operators";
export { fullyDescribedType } from "./objects/known-attributes";
export { isOwnFunction } from "./objects/plain-types";
export { notAnIterator, withoutOwnItems } from "./iteration/not-iterable";
export { itemCount } from "./containers/item-count";
export {
  refusedOperation,
  refusedSpecificationOf,
  type CalledRules,
  refusedTypes,
  refusedValue,
  rulesOfCall,
  unhashable,
} from "./refused-values";
export { type PlaceInIndex, refusedIndex } from "./objects/refused-indices";
export { isNoException, isNoManager, undeletable } from "./objects/not-as-such";
export { refusedCallee, refusedOperand, refusedOperands, refusedRange } from "./objects/refused-operands";
export type { OperatorSign } from "./objects/operand-types";
export { refusedAttribute } from "./objects/lacking-attributes";
export { anyPart, memberOf } from "./containers/parts-of-one";
export { toldKey } from "./containers/absent-key";
export { percentPlaces, textOf } from "./text/value-text";
export { pythonValue } from "./plain-values";
export { isNoField } from "./stdlib/typing";
export { membersByName, refusedMember } from "./stdlib/enum";
export { environmentVariable } from "./stdlib/environment";
export { groupSearch } from "./stdlib/patterns";
export { noteWritten, pathAsText, pathOf, pathTextOf } from "./paths/file-paths";
export { recordsIn } from "./written-records";
export { keptCopy } from "./stdlib/copy";
export { anyItem } from "./any-item";
export { alikeDict, alikeList, growthOf, standForMany } from "./containers/list-contents";
export { writtenBy };
export { pickedName, putTogether } from "./paths/names-in-some-order";
export { type LazyStream, growthOfItems, iteratorOf, lazyStreamOf, streamOf } from "./iteration/streams";
export { callOperator, objectOperation, operatorMethods, richComparison } from "./objects/object-operators";
export { deleteSubscript, lacksItem, mayLackItem, setSubscript, subscriptOf } from "./containers/subscripts";
export { sliceIndices } from "./containers/slice-bounds";
export { truthOf } from "./truth";
export { untilGiven } from "./until-given";
export { builtinBase } from "./type-classes";
export { isInstanceOrAlike } from "./objects/protocols";
export { isInstance } from "./objects/types";

export const builtinsTable = libraryTable([
  ...builtinFunctions,
  ...typeClasses,
  ...translationNames,
  ...exceptionClasses,
  ...standardLibrary,
]);
export { askedPlace } from "./objects/asked-place";
