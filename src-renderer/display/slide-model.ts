import type { Celebration, People, Ranked, Recognition, Stats, Story, WallPost } from '@contract/board';
import type { Message } from '@contract/settings';

interface Base<Slide extends string> {
  readonly slide: Slide;
  /** Stays the same for the same content, such as `appreciation:mv:40007919`; never shown. */
  readonly key: string;
}

/** Who leads this month or this year. */
export interface LeaderboardModel extends Base<'leaderboard'> {
  readonly period: 'month' | 'year';
  readonly entries: readonly Ranked[];
}
/** One person's words to others. */
export interface AppreciationModel extends Base<'appreciation'> {
  readonly recognition: Recognition;
}
/** An award that was given. */
export interface AwardModel extends Base<'award'> {
  readonly recognition: Recognition;
}
/** Everybody whose birthday is today. */
export interface BirthdayModel extends Base<'birthday'> {
  readonly celebrations: readonly Celebration[];
}
/** Everybody whose work anniversary is today. */
export interface AnniversaryModel extends Base<'anniversary'> {
  readonly celebrations: readonly Celebration[];
}
/** A headline: announcement, highlight or any other news. */
export interface StoryModel extends Base<'announcement' | 'highlight' | 'news'> {
  readonly story: Story;
}
/** A post on the wall. */
export interface WallPostModel extends Base<'wall-post'> {
  readonly post: WallPost;
}
/** The newest colleagues and the head count. */
export interface PeopleModel extends Base<'people'> {
  readonly people: People;
}
/** The last weeks in numbers. */
export interface StatsModel extends Base<'stats'> {
  readonly stats: Stats;
}
/** A message of the house's own. */
export interface MessageModel extends Base<'message'> {
  readonly message: Message;
}
/** How to set up, and which settings could not be used. */
export interface SetupModel extends Base<'setup'> {
  /** The key that opens the panel, as people know it; null = there is no panel. */
  readonly panelKey: string | null;
  /** Where this machine looks for its settings file. */
  readonly settingsFile: string;
  /** Whether the demo company plays because nothing is connected. */
  readonly demo: boolean;
  readonly problems: readonly { readonly key: string; readonly message: string }[];
}
/** Connected, but nothing has been fetched yet. */
export interface WaitingModel extends Base<'waiting'> {
  /** Whether a try has already failed: then it says so in a sentence. */
  readonly trouble: boolean;
}

/** What one slide shows: all that its component gets, besides looks. */
export type SlideModel =
  | LeaderboardModel
  | AppreciationModel
  | AwardModel
  | BirthdayModel
  | AnniversaryModel
  | StoryModel
  | WallPostModel
  | PeopleModel
  | StatsModel
  | MessageModel
  | SetupModel
  | WaitingModel;
