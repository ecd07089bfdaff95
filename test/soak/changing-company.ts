import type { DemoServer } from '../../src-main/demo/server';

/** Posts to one of the demo company's controls. */
async function tell(company: DemoServer, path: string, body: unknown): Promise<unknown> {
  const answer = await fetch(`${company.origin}/_demo/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return await answer.json();
}

/** Makes something happen in the company every second: thanks, some of which are taken back, posts and newcomers. */
export function keepChanging(company: DemoServer): () => Promise<void> {
  let turn = 0;
  let busy: Promise<unknown> = Promise.resolve();
  const takenBack: string[] = [];
  const timer = setInterval(() => {
    turn += 1;
    busy = (async () => {
      const thanks = (await tell(company, 'recognise', {
        note: `You did it again, for the ${turn}th time.`,
      })) as {
        id?: string;
      };
      if (turn % 3 === 0 && thanks.id) takenBack.push(thanks.id);
      if (takenBack.length > 2) {
        const id = encodeURIComponent(takenBack.shift() ?? '');
        await fetch(`${company.origin}/_demo/feeds/${id}`, { method: 'DELETE' });
      }
      if (turn % 20 === 0) await tell(company, 'post', { title: `News ${turn}`, body: 'All is well.' });
      // What the company itself remembers must not grow without end.
      if (turn % 600 === 0) await tell(company, 'reset', {});
    })().catch(() => undefined);
  }, 1000);
  return async () => {
    clearInterval(timer);
    await busy;
  };
}
