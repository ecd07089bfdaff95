/**
 * What people at the demo company write to each other. Grouped, so that every ten recognitions bring one of each kind
 * a screen has to be able to show. `{name}` stands for the first recipient's first name.
 */

/** Everyday thanks, one to three sentences. */
export const PLAIN_NOTES: readonly string[] = [
  'You stayed on the line with the lost passenger until she had her grandson on the other phone. That is the job, and you did it beautifully.',
  'Thanks for taking my early shift on Tuesday. I slept, and the whole boat was safer for it.',
  'The new mooring checklist fits on one page and people actually use it. Great work, {name}.',
  'You explained the charging curve to me for the third time without a sigh. I finally get it.',
  'I watched you calm a full deck in the fog yesterday with nothing but a good voice and the truth.',
  'Thank you for catching the wrong tide table before it went to print.',
  'Your notes from the handover saved us an hour this morning. Please teach the rest of us.',
  'The ramp at Pier 4 no longer squeaks. I had stopped noticing; my back had not. Thank you!',
  'You made room in your week to walk the new people through the engine room. They have not stopped talking about it.',
  'I asked for a quick look and got a proper answer with two drawings. Much appreciated.',
  'That was a hard conversation and you had it with care. Thank you for going first.',
  'Month-end closed a day early, and nobody had to work the weekend. I know whose spreadsheet that was.',
  'You noticed the kid with the broken toy and came back with tape. His mother wrote to us.',
  'The ticket app opens in under a second now. On my old phone! I showed it to everybody on the bus.',
  'Thanks for translating at the dock this morning, {name}. Three languages before coffee.',
  'For keeping the night boat running on one charger, and for calling early so that we could plan around it.',
  'Your drill was short, serious and a little bit funny. I will remember where the flares are.',
  'Thank you for standing up for the deck crew in the budget meeting. It was noticed, and it worked.',
  'You fixed the departure board before the first passenger saw the wrong time. Nobody will ever know, except now everyone.',
  'The accessibility walk-through changed how I see our own gangways. Let us do it on every boat.',
  'Thanks for the honest review of my plan. It hurt for ten minutes and helped for ten weeks.',
  'You always ask what the crew thinks first. It shows in how the new rota feels.',
  'I forgot my rain gear, you shared yours, and then you got soaked. I owe you a soup.',
  'Found the intermittent fault that three of us had given up on. It was a loose crimp. It is always a loose crimp.',
  'Thank you for the welcome breakfast. I have worked in five companies and nobody ever did that.',
  'Your map of the winter routes is so clear that passengers photograph it.',
  'The way you handed over the project, with names and phone numbers and all the small worries, was a gift.',
  'Thanks for being patient with my Portuguese, {name}. I now know eleven words for rope.',
];

/** Thanks with emoji, also compound ones. */
export const EMOJI_NOTES: readonly string[] = [
  'Best. Handover. Ever. 🙌',
  'Thanks for the cinnamon buns, {name}! Deck crew approves 🥐☕️👩🏽‍🍳',
  'You found the leak before the leak found us 💧🔧 Heroic!',
  'First solo docking, straight as a ruler ⛴️👏🏾👏🏻👏🏿 So proud of you.',
  '🎉🎉🎉 The certificate is on the wall! All that studying paid off.',
  'Thank you for bringing your whole family to the open day 👨‍👩‍👧‍👦 My kids now want to be captains 🫡',
  'From zero to 1,000 app reviews ⭐️⭐️⭐️⭐️⭐️ and you answered every one of them.',
  'Storm, dark, one engine, and you were humming 🎶 What a calm head.',
  'Thanks for the lift home 🚲💨',
  'Small thing, big difference: the plants on the quay 🌿🪴💚',
];

/** Thanks of about six hundred characters. */
export const LONG_NOTES: readonly string[] = [
  'I want to tell everyone what happened on Thursday. We had 180 people on board, the wind turned in ten minutes, and the Lisbon pier went dark. {name} walked through the whole boat, row by row, told every single person what was going on and what would happen next, found blankets for the two babies, and got the school class to sing. When we finally tied up, forty minutes late, people were clapping. Not one complaint came in. I have been at sea for twenty years and I have read many manuals about passenger care. This is the chapter that is missing in all of them. Thank you, from the bottom of my heart.',
  'When we started the battery project last spring I did not believe that we would make the summer timetable, and I said so, loudly, in two meetings. {name} listened, wrote my worries down one by one, and then came back every Friday with one of them crossed out. Chargers: done. Spare cells: done. The training that I was sure nobody would have time for: done, on the night shift, with soup. In June the Kittiwake left the dock on its own power with every seat taken, and I was standing on the pier with something in my eye. I was wrong, I am glad about it, and I want it on the record who proved it to me.',
  'A small story about big patience. A gentleman wrote to us eleven times because his monthly ticket kept failing at one gate, and only on rainy days. Ten of us had told him to try again. {name} went there. In the rain. With the gentleman, his ticket, an umbrella and a laptop, and found out that a drop of water on the reader made it see two cards. The fix took an hour, the seal for all 46 gates took a week, and the complaints about "random" errors are down by four fifths. He has sent us a box of pears. They are in the kitchen, please help yourselves, and please say thank you to the right person.',
  'Not many people see what the harbour team does between two and five in the morning, so let me describe one night. Ice on the ramp, a delivery that came three hours early, a swan that would not leave berth two, and a new colleague on the very first shift. {name} salted the ramp, moved the delivery, persuaded the swan (I am told that there was bread, and dignity on both sides), and still found the time to explain every single step to the newcomer, who told me at breakfast: "I think I am going to like it here." That is how you keep people. Thank you for all the nights that nobody has written down.',
];

/** Very short thanks; the empty one is real, too. */
export const SHORT_NOTES: readonly string[] = [
  'Thank you!',
  'Legend.',
  'You rock, {name}.',
  '',
  'Flawless.',
  'Takk! ❤️',
  'What a save.',
  '👏',
];

/** Thanks to a whole group. */
export const GROUP_NOTES: readonly string[] = [
  'To the whole dry-dock crew: nine days instead of fourteen, and she looks like new.',
  'The open day had 900 visitors and not a single queue. What a team you are.',
  'Night shift, you carried us through the storm week. The day shift says thanks, with cake, in the mess.',
  'Ticketing, timetable and crew planning in one room for two days, and out came a plan that works for all three. More of this!',
  'For the rescue drill on Saturday: 4 minutes 12 seconds. A company record 🏅',
  'Thank you for organising the farewell for Captain Rosa. She has not cried since 1994, until Friday.',
];

/** Text that breaks careless screens: markup, other scripts, mixed directions, very long words. */
export const ODD_NOTES: readonly string[] = [
  'For the maths on the load sheet: <b>5 < 7</b> && 7 > 5, QED. <script>alert("thanks")</script>',
  'شكرًا جزيلًا على صبرك مع الركّاب الجدد، كانت رحلة رائعة بفضلك!',
  '台風の中でも笑顔でお客様を案内してくれて、本当にありがとうございました。みんな感動していました。',
  'Thank you for the Elektrofährenladesäulensteckverbindungsüberprüfungsprotokoll, and for inventing a shorter name for it.',
  'تذكرة Pier 4 works again, شكرًا {name}! 100% يعمل الآن.',
  'Teşekkürler! Çok güzel bir iş çıkardın; görüşmek üzere, iyi ki varsın.',
];
