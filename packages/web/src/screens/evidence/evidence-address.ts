/** What the address of the screen may hold: words to search for, and a topic. */
export interface EvidenceAddress {
  readonly q?: string;
  readonly topic?: string;
}

/** The query and the topic of an address; anything else in it is left out. Knows no claims, so that the router stays small. */
export function evidenceAddressOf(address: Readonly<Record<string, unknown>>): EvidenceAddress {
  const { q, topic } = address;
  // The router reads a bare number as a number.
  const query = typeof q === "string" || typeof q === "number" ? String(q) : "";
  return { ...(query === "" ? {} : { q: query }), ...(typeof topic === "string" ? { topic } : {}) };
}
