let isPressed = false;

if (typeof window !== "undefined") {
  const capture = { capture: true, passive: true };
  window.addEventListener("pointerdown", () => (isPressed = true), capture);
  for (const end of ["pointerup", "pointercancel"]) window.addEventListener(end, () => (isPressed = false), capture);
}

/**
 * Calls now, or, while a finger or button is down, right after the click that it makes: a line that appears under a press
 * moves the button away, and the press is lost.
 */
export function afterPress(call: () => void): void {
  if (!isPressed) {
    call();
    return;
  }
  const later = () => {
    for (const end of ["pointerup", "pointercancel"]) window.removeEventListener(end, later);
    setTimeout(call);
  };
  for (const end of ["pointerup", "pointercancel"]) window.addEventListener(end, later);
}
