import '@ui/tokens.css';
import '@ui/panel-tokens.css';
import './settings.css';
import type { PanelBridge } from '@contract/bridge';
import { RendererClock } from '@ui/renderer-clock';
import { mount } from 'svelte';
import App from './App.svelte';
import { refuseDrops } from './refuse-drops';

/** The page's own view of its window: this page has the panel's bridge and no other. */
const { motiboard: bridge } = window as unknown as { motiboard: PanelBridge };

refuseDrops(window);
const target = document.getElementById('app');
if (target === null) throw new Error('the page has no place for the app');
mount(App, { target, props: { bridge, clock: new RendererClock(), memory: localStorage } });
