import { runApp } from './launch/run-app';
import { runScript } from './shared/run-script';

await runScript(() => runApp(process.argv.slice(2), (line) => console.error(line)));
