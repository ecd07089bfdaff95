import type { DemoServer } from '../../src-main/demo/server';
import { CompanyControls } from '../company-controls';

/** Makes something happen in the company every second: thanks, some of which are taken back, posts and newcomers. */
export function keepChanging(company: DemoServer): () => Promise<void> {
  const controls = new CompanyControls(company);
  let turn = 0;
  let busy: Promise<unknown> = Promise.resolve();
  const takenBack: string[] = [];
  const timer = setInterval(() => {
    turn += 1;
    busy = (async () => {
      const id = await controls.recognise(`You did it again, for the ${turn}th time.`);
      if (turn % 3 === 0) takenBack.push(id);
      if (takenBack.length > 2) await controls.takeBack(takenBack.shift() ?? '');
      if (turn % 20 === 0) await controls.post(`News ${turn}`, 'All is well.');
      // What the company itself remembers must not grow without end.
      if (turn % 600 === 0) await controls.reset();
    })().catch(() => undefined);
  }, 1000);
  return async () => {
    clearInterval(timer);
    await busy;
  };
}
