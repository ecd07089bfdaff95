/**
 * Whether a service of the machine started this very process: our launcher and our unit say so by `MOTIBOARD_SUPERVISED`;
 * systemd tells each program that it starts its own process id. `INVOCATION_ID` says nothing: a console or a desktop that
 * systemd started hands it on to everything that is started there.
 * @param env environment variables @param pid of this process
 */
export function isStartedByService(env: NodeJS.ProcessEnv, pid: number): boolean {
  return env['MOTIBOARD_SUPERVISED'] === '1' || env['SYSTEMD_EXEC_PID'] === String(pid);
}
