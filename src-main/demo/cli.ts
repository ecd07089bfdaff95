import { HELP, parseDemoArguments } from './cli-options';
import { demoProvisioning } from './provisioning';
import { createDemoServer } from './server';

/** `npm run demo-server`: serves the demo company until it is interrupted. Only JSON goes to standard output. */
async function main(args: readonly string[]): Promise<number> {
  const command = parseDemoArguments(args);
  if (command.kind === 'help') {
    process.stdout.write(HELP);
    return 0;
  }
  if (command.kind === 'wrong') {
    process.stderr.write(`${command.problem}\nTry --help.\n`);
    return 2;
  }
  const server = await createDemoServer({ ...command.options, now: () => Date.now() });
  process.stderr.write(`The demo company is at ${server.origin} (interrupt to end). Provisioning file:\n`);
  process.stdout.write(`${JSON.stringify(demoProvisioning(server), null, 2)}\n`);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await server.close();
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (cause: unknown) => {
    process.stderr.write(
      `The demo server cannot run: ${cause instanceof Error ? cause.message : String(cause)}\n`,
    );
    process.exitCode = 1;
  },
);
