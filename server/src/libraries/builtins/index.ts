/** Python's built-in types and functions and the standard library, as far as model code uses them. */
import { builtinFunctions } from "./functions";
import { exceptionClasses } from "./exceptions";
import { translationNames } from "./translation";
import { typeClasses, writtenBy } from "./type-classes";
import { standardLibrary } from "./standard-library";
import { libraryTable } from "../library";

export { contentOf, mappingOf } from "./container-classes";
export { attributeDict, dataOfClasses, isData } from "./attribute-dict";
export { builtinAttribute, unboundMethod } from "./methods";
export { countGiven, countOfRange, itemsOf } from "./iteration";
export { abstractMethodsOf } from "./stdlib/abc";
export { namesOfModule } from "./names-of-module";
export { shownNow } from "./dict-methods";
export { asking, leftOf, setAdrift } from "./iterators-left";
export { likeEach, someInteger } from "./like-each";
export { augmentInPlace, binaryOperation, comparison, goesOverItems, unaryOperation } from "./operators";
export { fullyDescribedType } from "./known-attributes";
export { anyPart, memberOf } from "./parts-of-one";
export { toldKey } from "./absent-key";
export { textOf } from "./value-text";
export { pythonValue } from "./plain-values";
export { isNoField } from "./stdlib/typing";
export { environmentVariable } from "./stdlib/environment";
export { groupSearch } from "./stdlib/patterns";
export { noteWritten, pathOf } from "./file-paths";
export { recordsIn } from "./written-records";
export { keptCopy } from "./stdlib/copy";
export { alikeList, growthOf, standForMany } from "./list-contents";
export { writtenBy };
export { pickedName, putTogether } from "./names-in-some-order";
export { type LazyStream, iteratorOf, lazyStreamOf, streamOf } from "./streams";
export { callOperator, objectOperation, operatorMethods, richComparison } from "./object-operators";
export { deleteSubscript, lacksItem, mayLackItem, setSubscript, subscriptOf } from "./subscripts";
export { sliceIndices } from "./slice-bounds";
export { floatOfText } from "./python-number";
export { truthOf } from "./truth";
export { untilGiven } from "./until-given";
export { builtinBase } from "./type-classes";
export { isInstanceOrAlike } from "./protocols";
export { identityClass, isInstance } from "./types";

export const builtinsTable = libraryTable([
  ...builtinFunctions,
  ...typeClasses,
  ...translationNames,
  ...exceptionClasses,
  ...standardLibrary,
]);
