import { useQuery } from "@tanstack/react-query";
import { callServer } from "./api.ts";

/** Whether the server answers: null while the first question is under way. Asked again every half minute. */
export function useServerIsUp(): boolean | null {
  const health = useQuery({
    queryKey: ["health"],
    queryFn: async () => (await callServer("health", {})).ok,
    refetchInterval: 30_000,
    networkMode: "always",
    retry: false,
  });
  return health.data ?? (health.isError ? false : null);
}
