/** What stood round an element, from the inside out. */
function ancestorsOf(element: Element): readonly Element[] {
  const found: Element[] = [];
  for (let one = element.parentElement; one !== null; one = one.parentElement) found.push(one);
  return found;
}

/** The heading nearest to a place on the screen, made ready to take the focus; null outside the content. */
function headingNear(place: Element): HTMLElement | null {
  for (let one: Element | null = place; one !== null && one.id !== "root"; one = one.parentElement) {
    const heading = one.querySelector("h1, h2, h3");
    if (heading instanceof HTMLElement) {
      heading.tabIndex = -1;
      return heading;
    }
  }
  return null;
}

/**
 * Keeps a keyboard or a screen reader where it was when the element in focus goes away (a removed row, a button that was
 * only there once): the heading nearest to it takes the focus. Who was elsewhere is not moved. Returns how to stop.
 */
export function keepFocus(content: HTMLElement): () => void {
  let last: { readonly element: Element; readonly around: readonly Element[] } | null = null;
  let wasDisabled = false;
  const note = () => {
    const element = document.activeElement;
    wasDisabled = false;
    last = element !== null && content.contains(element) ? { element, around: ancestorsOf(element) } : null;
  };
  // A click beside everything gives the focus away on purpose.
  const forget = () =>
    setTimeout(() => {
      const isThere = last?.element.isConnected === true && !last.element.matches(":disabled");
      if (isThere && document.activeElement === document.body) last = null;
    });
  const rescue = () => {
    if (last === null || (document.activeElement !== null && document.activeElement !== document.body)) return;
    const { element, around } = last;
    if (element.isConnected) {
      // A button that was switched off for a while gives the focus away; it gets it back.
      if (element instanceof HTMLElement && !element.matches(":disabled") && wasDisabled) element.focus();
      wasDisabled = element.matches(":disabled");
      return;
    }
    const place = around.find((one) => one.isConnected && content.contains(one));
    last = null;
    if (place !== undefined) headingNear(place)?.focus({ preventScroll: true });
  };
  const watcher = new MutationObserver(() => setTimeout(rescue));
  watcher.observe(content, { childList: true, subtree: true, attributeFilter: ["disabled"] });
  document.addEventListener("focusin", note);
  document.addEventListener("focusout", forget);
  return () => {
    watcher.disconnect();
    document.removeEventListener("focusin", note);
    document.removeEventListener("focusout", forget);
  };
}
