import type { Component } from 'svelte';
import type { IconName } from './kit/icons';
import type { Panel } from './state/panel.svelte';

/** The sections of the panel, in the order of the menu, and the first steps, which stand before them while they last. The words' area of each has a `title`. */
export const sectionIds = [
  'connections',
  'looks',
  'hours',
  'privacy',
  'onScreen',
  'api',
  'health',
  'about',
  'guide',
] as const;
/** A section of the panel. */
export type SectionId = (typeof sectionIds)[number];

/** What every section's component gets. */
export interface SectionProps {
  readonly panel: Panel;
}

/** A section that there is. */
export interface Section {
  readonly id: SectionId;
  readonly icon: IconName;
  /** Loads its component, when it is first opened. */
  load(): Promise<{ readonly default: Component<SectionProps> }>;
}

/** The first steps: not in the menu, which offers to go on with them while they are unfinished. */
export const guideSection: Section = {
  id: 'guide',
  icon: 'play',
  load: () => import('./guide/GuideSection.svelte'),
};

/** The sections that there are, in the order of the menu. A new one is a line here. */
export const sections: readonly Section[] = [
  { id: 'connections', icon: 'plug', load: () => import('./connections/ConnectionsSection.svelte') },
  { id: 'looks', icon: 'screen', load: () => import('./looks/LooksSection.svelte') },
  { id: 'hours', icon: 'clock', load: () => import('./hours/HoursSection.svelte') },
  { id: 'privacy', icon: 'shield', load: () => import('./privacy/PrivacySection.svelte') },
  { id: 'onScreen', icon: 'list', load: () => import('./on-screen/OnScreenSection.svelte') },
  { id: 'api', icon: 'braces', load: () => import('./api/ApiSection.svelte') },
  { id: 'health', icon: 'pulse', load: () => import('./health/HealthSection.svelte') },
  { id: 'about', icon: 'info', load: () => import('./about/AboutSection.svelte') },
];
