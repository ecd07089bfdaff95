import { z } from 'zod';
import {
  concluded,
  id,
  inner,
  inners,
  line,
  made,
  number,
  picture,
  words,
  yesNo,
} from '../../answers/fields';
import { shape } from '../../answers/shape';
import { asArray, asFields, asNumber } from '../../values/fields';
import { dayOf } from '../../values/instants';
import { dayOfWhen, feedWhen } from '../dates';
import { mention } from './user';

/** VENDORS.md, shape COMMENT; T-09. */
export const comment = shape({
  id: id('ID', 'id', 'commentId'),
  text: words('Comment', 'commentText', 'comment', 'text'),
  author: inner('Author', mention, 'user', 'source'),
  type: line('Type', 'type'),
  when: line('When', 'readableCreatedDate', 'readableDate'),
});

const count = (title: string, counter: string, ...lists: readonly string[]) =>
  concluded(z.number(), title, (fields) => {
    const told = asNumber(fields[counter]);
    if (told !== null) return Math.max(0, Math.trunc(told));
    return asArray(lists.map((list) => fields[list]).find((list) => list !== undefined && list !== null))
      .length;
  });

const entryFields = {
  id: id('ID', 'id'),
  type: line('Type', 'feedType'),
  title: line('Title', 'title', 'shortfeedTitle', 'customAppreciationFeedTitle'),
  note: words('Note', 'note'),
  from: inner('From', mention, 'source'),
  to: inners('To', mention, 'subject'),
  date: made(z.string().nullable(), 'Date', (fields, context) =>
    dayOfWhen(feedWhen(fields, context), context.timeZone),
  ),
  readableDate: line('When', 'readableDate'),
  /** The whole feed holds days to come. VENDORS.md T-13. */
  upcoming: concluded(z.boolean(), 'Still to come', (fields, context) => {
    const day = dayOfWhen(feedWhen(fields, context), context.timeZone);
    return day !== null && day > dayOf(context.now, context.timeZone);
  }),
  amount: number('Amount', 'amount'),
  private: yesNo('Private', 'privateAppreciation'),
  likeCount: count('Likes', 'numberOfLikes', 'likes'),
  commentCount: count('Comments', 'numberOfComments', 'comments', 'commentList'),
  likes: inners('Liked by', mention, 'likes'),
  comments: inners('Comments', comment, 'comments', 'commentList'),
  picture: picture('Picture', 'contentImageUrl', 'imageUrl', 'iconUrl'),
};

/** VENDORS.md, shape FEED; T-05, T-08, T-13, T-14. */
export const feedEntry = shape(entryFields);

const entryWithComment = shape({
  ...entryFields,
  comment: inner('Comment', comment, 'comment'),
  commentText: words('Comment text', 'commentText'),
});

/** What creating a comment gives: the feed entry and the comment, one inside the other or as one. VENDORS.md T-09. */
export const commentedEntry: typeof entryWithComment = {
  schema: entryWithComment.schema,
  read: (value, context) => {
    const fields = asFields(value);
    const entry = asFields(fields?.['feed']);
    return entryWithComment.read(entry === null ? value : { ...entry, ...fields, feed: undefined }, context);
  },
};

/** Columns of a list of feed entries. */
export const feedColumns = [
  { key: 'date', title: 'Date' },
  { key: 'type', title: 'Type' },
  { key: 'title', title: 'Title' },
  { key: 'from.name', title: 'From' },
  { key: 'to', title: 'To' },
  { key: 'note', title: 'Note' },
  { key: 'likeCount', title: 'Likes' },
  { key: 'commentCount', title: 'Comments' },
  { key: 'upcoming', title: 'Still to come' },
  { key: 'id', title: 'ID' },
] as const;
