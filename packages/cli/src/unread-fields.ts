const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/**
 * Paths of what stands in a value and was not read from it: fields that the checked value does not have. A misspelt
 * field that may be left out would otherwise be ignored without a word.
 */
export function unreadFields(given: unknown, read: unknown, path = ""): string[] {
  if (!isObject(given) || !isObject(read)) return [];
  return Object.keys(given).flatMap((key) => {
    const here = path === "" ? key : `${path}.${key}`;
    if (!Object.hasOwn(read, key)) return Reflect.get(given, key) === undefined ? [] : [here];
    return unreadFields(Reflect.get(given, key), Reflect.get(read, key), here);
  });
}
