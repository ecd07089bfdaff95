import { readableAge, shortDate } from '../../calendar';
import { COMPANY } from '../../company/identity';
import type { Person } from '../../company/roster';
import type { Company } from '../../world/company';
import type { FeedItem } from '../../world/feed-item';
import type { Comment } from '../../world/reactions';

/** Which lists a FEED carries, and under which name its comments are: both names are seen in the field. */
export interface FeedParts {
  readonly likes: boolean;
  readonly comments: 'comments' | 'commentList' | 'none';
}

/** Likes and comments, as the kiosk's feed and a single item have them. */
const WHOLE: FeedParts = { likes: true, comments: 'comments' };

/** A feed item the way Motivosity writes it: FEED of the contract, section 4. */
export function feedJson(
  item: FeedItem,
  company: Company,
  parts: FeedParts = WHOLE,
): Record<string, unknown> {
  const likes = company.reactions.likes(item).map((person) => likeJson(person, company));
  const comments = company.reactions.comments(item).map((comment) => commentJson(comment, company));
  const [first] = item.to;
  const subjects = item.to.map((person) => subjectJson(person, company));
  const author = item.from ? company.directory.member(item.from).fullName : COMPANY.bot;
  const names = item.to.map((person) => company.directory.member(person).fullName).join(', ');
  return {
    id: item.id,
    feedType: item.kind,
    ...(item.kind === 'APPR' ? { feedTypeEnum: 'APPRECIATE' } : {}),
    title: item.title,
    shortfeedTitle: item.title,
    note: item.note,
    // An app has a name and no id.
    source: item.from ? personReference(item.from, company) : { fullName: COMPANY.bot },
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
        ? { iconUrl: company.directory.member(first).avatar }
        : {}),
    ...(item.picture === undefined ? {} : { contentImageUrl: item.picture }),
    ...(item.kind === 'APPR'
      ? { customAppreciationFeedTitle: `${names} received thanks for "${item.title}" from ${author}` }
      : {}),
    readableDate: readableAge(item.at, company.now()),
    goLiveDateStr: shortDate(company.calendar.dateAt(item.at)),
    ...(parts.likes ? { likes } : {}),
    ...(parts.comments === 'none' ? {} : { [parts.comments]: comments }),
  };
}

/** COMMENT of the contract, section 4. */
export function commentJson(comment: Comment, company: Company): Record<string, unknown> {
  return {
    id: comment.id,
    commentText: comment.text,
    user: personReference(comment.by, company),
    readableCreatedDate: readableAge(comment.at, company.now()),
    type: 'CMNT',
  };
}

function likeJson(person: Person, company: Company): Record<string, unknown> {
  const { fullName, avatar } = company.directory.member(person);
  return { userId: person.id, fullName, avatarUrl: avatar };
}

function personReference(person: Person, company: Company): Record<string, unknown> {
  const { fullName, avatar } = company.directory.member(person);
  return { id: person.id, fullName, avatarUrl: avatar };
}

function subjectJson(person: Person, company: Company): Record<string, unknown> {
  const member = company.directory.member(person);
  return {
    id: person.id,
    firstName: member.firstName,
    lastName: member.lastName,
    fullName: member.fullName,
    calculatedFirstName: member.calledName,
    department: member.department,
    avatarUrl: member.avatar,
  };
}
