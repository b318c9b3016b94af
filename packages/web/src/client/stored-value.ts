import { useSyncExternalStore } from "react";

/** One value kept on this device, shared by every screen and by other tabs of the app. */
export interface StoredValue<T> {
  readonly read: () => T;
  readonly write: (next: T) => void;
  /** The value inside a component; the component follows every change. */
  readonly useValue: () => T;
}

/**
 * A value under a key of the browser's local storage. `check` is the border: it returns the value when what was stored
 * has the right shape and null otherwise. Where the browser refuses to store (private window, full), the value lives
 * until the page closes.
 */
export function storedValue<T>(input: {
  readonly key: string;
  readonly initial: T;
  readonly check: (raw: unknown) => T | null;
}): StoredValue<T> {
  const { key, initial, check } = input;
  const listeners = new Set<() => void>();
  let current = load();

  function load(): T {
    try {
      const text = localStorage.getItem(key);
      return text === null ? initial : (check(JSON.parse(text)) ?? initial);
    } catch {
      return initial;
    }
  }
  const tell = () => {
    for (const listener of listeners) listener();
  };
  if (typeof window !== "undefined") {
    window.addEventListener("storage", (event) => {
      if (event.key !== key) return;
      current = load();
      tell();
    });
  }
  const read = () => current;
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    read,
    write(next) {
      current = next;
      try {
        if (next === null) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // A full or closed store must not stop the person: the value stays in memory.
      }
      tell();
    },
    useValue: () => useSyncExternalStore(subscribe, read, read),
  };
}
