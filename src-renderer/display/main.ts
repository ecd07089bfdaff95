import '@ui/tokens.css';
import './display.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { FaultReporter } from './fault-reporter';
import { hearKnocks } from './knock';
import { guardPage } from './page-guards';
import { RendererClock } from '@ui/renderer-clock';

const bridge = window.motiboard;
const clock = new RendererClock();
const faults = new FaultReporter(bridge, clock);
faults.catchAll(window);
guardPage(window);
// Text that is measured while its face is on the way makes the engine look for others: slides wait for it.
const face = document.fonts
  .load('1rem "Inter Variable"')
  .catch((error: unknown) => faults.report('The face could not be loaded', error));
hearKnocks(window, {
  clock,
  size: () => ({ width: innerWidth, height: innerHeight }),
  onKnock: () => void bridge.call('display:knock'),
});

const target = document.getElementById('app');
if (target === null) throw new Error('the page has no place for the app');
const query = new URLSearchParams(location.search);
const props = { bridge, clock, faults, face, capture: query.has('capture'), led: query.has('led') };
mount(App, { target, props });
