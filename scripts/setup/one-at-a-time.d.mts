export interface OneAtATimeOptions<T> {
  readonly lockPath: string;
  readonly onWait: (holderPid: number) => void;
  readonly work: () => T | Promise<T>;
}
export function oneAtATime<T>(options: OneAtATimeOptions<T>): Promise<T>;
