import { readableAge, shortDate } from '../../calendar';
import { COMPANY } from '../../company/identity';
import type { Person } from '../../company/roster';
import { COMMENTS } from '../../company/stories';
import { avatarPath } from '../../pictures/paths';
import { at, hashText, mix } from '../../random';
import type { Company } from '../../world/company';
import type { FeedItem } from '../../world/feed-item';

/** After this age an item has all of its likes and comments. */
const RIPE_MS = 20 * 60_000;

/** A feed item the way Motivosity writes it: FEED of the contract, section 4. */
export function feedJson(item: FeedItem, company: Company): Record<string, unknown> {
  const now = company.now();
  const likes = likesOf(item, company);
  const comments = commentsOf(item, company);
  const [first] = item.to;
  const subjects = item.to.map(subjectJson);
  const author = item.from?.fullName ?? COMPANY.bot;
  const names = item.to.map((person) => person.fullName).join(', ');
  return {
    id: item.id,
    feedType: item.kind,
    ...(item.kind === 'APPR' ? { feedTypeEnum: 'APPRECIATE' } : {}),
    title: item.title,
    shortfeedTitle: item.title,
    note: item.note,
    // An app has a name and no id.
    source: item.from ? personReference(item.from) : { fullName: COMPANY.bot },
    // One subject is an object, several are an array (VENDORS.md T-08).
    ...(subjects.length === 0 ? {} : { subject: subjects.length === 1 ? subjects[0] : subjects }),
    createdByID: item.from?.id ?? null,
    createdByName: author,
    numberOfLikes: likes.length,
    numberOfComments: comments.length,
    numberOfVolunteers: 0,
    numberOfPlus1: 0,
    points: item.points,
    url: null,
    active: 1,
    companyID: COMPANY.id,
    ...(item.icon !== undefined
      ? { iconUrl: item.icon, imageUrl: item.icon }
      : first
        ? { iconUrl: avatarPath(first) }
        : {}),
    ...(item.picture === undefined ? {} : { contentImageUrl: item.picture }),
    ...(item.kind === 'APPR'
      ? { customAppreciationFeedTitle: `${names} received thanks for "${item.title}" from ${author}` }
      : {}),
    readableDate: readableAge(item.at, now),
    goLiveDateStr: shortDate(company.calendar.dateAt(item.at)),
    likes,
    comments,
  };
}

function personReference(person: Person): Record<string, unknown> {
  return { id: person.id, fullName: person.fullName, avatarUrl: avatarPath(person) };
}

function subjectJson(person: Person): Record<string, unknown> {
  return {
    id: person.id,
    firstName: person.firstName,
    lastName: person.lastName,
    fullName: person.fullName,
    calculatedFirstName: person.firstName,
    department: person.department,
    avatarUrl: avatarPath(person),
  };
}

/** How many of `most` an item has gathered by now: none when new, all when ripe. */
function gathered(item: FeedItem, company: Company, most: number): number {
  return Math.floor(most * Math.min(1, (company.now() - item.at) / RIPE_MS));
}

function likesOf(item: FeedItem, company: Company): Record<string, unknown>[] {
  const key = hashText(item.id);
  const count = gathered(item, company, 1 + (mix(key, 1) % 9));
  return people(company, key, count).map(({ id, fullName, look }) => ({
    userId: id,
    fullName,
    avatarUrl: avatarPath({ id, look }),
  }));
}

function commentsOf(item: FeedItem, company: Company): Record<string, unknown>[] {
  const key = hashText(item.id);
  const count = gathered(item, company, mix(key, 2) % 4);
  return people(company, mix(key, 3), count).map((person, index) => ({
    id: item.id.replace('-feed-', `-cmn${index}-`),
    commentText: at(COMMENTS, key + index),
    user: personReference(person),
    readableCreatedDate: readableAge(item.at + (company.now() - item.at) / 2, company.now()),
    type: 'CMNT',
  }));
}

function people(company: Company, key: number, count: number): Person[] {
  const crowd = Math.min(company.roster.founded, 240);
  return Array.from({ length: Math.min(count, crowd) }, (_, i) => company.roster.person((key + i) % crowd));
}
