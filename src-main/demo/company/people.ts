/**
 * The forty people of Puffin Line, an invented company that runs small electric ferries. One line each:
 * first name | last name | mail name | title | department | location | country | years of service | look
 *
 * The mail name is the part before `@`, in plain letters, and makes the ids. Years of service 0 means hired within the
 * last month. The look is for the drawn portrait: skin tone (s1 light to s6 dark), hair style, hair colour, extras.
 * A look of `none` means the person never uploaded a picture.
 */
const TABLE = `
Solveig|Haugen|solveig.haugen|Managing Director|Leadership|Bergen|NOR|16|s1 bob silver glasses
Emeka|Okonkwo|emeka.okonkwo|Fleet Captain|Crew|Bergen|NOR|12|s6 crop black beard captain
Priyanka|Raghunathan|priyanka.raghunathan|Head of Engineering|Engineering|Bergen|NOR|9|s4 long black earrings
Joaquín|Etxeberria|joaquin.etxeberria|Chief Engineer|Engineering|Lisbon|PRT|11|s3 quiff brown stubble
Aoife|Ní Dhomhnaill|aoife.nidhomhnaill|Head of Guest Care|Guest Care|Galway|IRL|8|s1 curly red freckles
Mateusz|Wiśniewski|mateusz.wisniewski|Battery Technician|Engineering|Bergen|NOR|4|s1 crop blond beard
雅婷|蔡|yating.cai|Route Planner|Digital|Halifax|CAN|5|s2 fringe black glasses
ليلى|الحدّاد|leila.haddad|Harbour Master|Harbour|Trieste|ITA|10|s3 long brown earrings
Ana Sofía Guadalupe|de la Concepción Villanueva-Etcheverry|ana.villanueva|Passenger Experience and Accessibility Lead|Guest Care|Lisbon|PRT|6|s3 bun brown earrings
Kwame|Boateng|kwame.boateng|Deckhand|Crew|Galway|IRL|3|s6 fade black
Lưu|Thị Ngọc Ánh|ngocanh.luu|Data Analyst|Digital|Halifax|CAN|2|s2 bob black
Björn|Þórarinsson|bjorn.thorarinsson|Ferry Captain|Crew|Bergen|NOR|21|s1 balding grey beard captain
Fatoumata|Diallo|fatoumata.diallo|Galley Lead|Guest Care|Bergen|NOR|7|s6 headwrap teal earrings
Luca|Benedetti|luca.benedetti|Dock Supervisor|Harbour|Trieste|ITA|13|s3 sidepart brown moustache
Noor|van der Meer|noor.vandermeer|Product Designer|Digital|Lisbon|PRT|4|s2 hijab rose
Harpreet|Singh Gill|harpreet.gill|Electrical Engineer|Engineering|Halifax|CAN|6|s4 turban navy beard
Zuzana|Dvořáková|zuzana.dvorakova|Payroll Specialist|Finance|Trieste|ITA|5|s1 ponytail blond
Tane|Parata|tane.parata|Ferry Captain|Crew|Halifax|CAN|9|s4 topknot black beard
Chloé|Lefèvre|chloe.lefevre|Communications Lead|People|Lisbon|PRT|3|s1 pixie auburn
Miguel|Ângelo Teixeira|miguel.teixeira|Deckhand|Crew|Lisbon|PRT|2|s3 beanie brown stubble
Haruka|Shimizu|haruka.shimizu|Safety Officer|Harbour|Bergen|NOR|8|s2 sidebob black
Olumide|Bankole|olumide.bankole|Ticketing Developer|Digital|Galway|IRL|4|s5 locs black glasses
Siobhán|Gallagher|siobhan.gallagher|Ferry Captain|Crew|Galway|IRL|15|s1 ponytail grey captain
Dmytro|Kovalenko|dmytro.kovalenko|Hull Maintenance|Engineering|Trieste|ITA|3|s1 buzz brown
Yasmin|El-Sayed|yasmin.elsayed|People Partner|People|Bergen|NOR|5|s4 hijab teal
Sione|Taufahema|sione.taufahema|Dock Hand|Harbour|Halifax|CAN|1|s5 curlytop black
Greta|Lindqvist|greta.lindqvist|Sustainability Lead|Leadership|Bergen|NOR|6|s1 braids blond
André|Baptiste|andre.baptiste|Shift Cook|Guest Care|Halifax|CAN|7|s6 balding black glasses
Ayşe|Yıldız|ayse.yildiz|Finance Lead|Finance|Trieste|ITA|10|s3 wavy brown glasses
Tobias|Kühn|tobias.kuehn|Control Systems Engineer|Engineering|Bergen|NOR|2|s1 sidepart blond glasses
Ximena|Quispe|ximena.quispe|Guest Host|Guest Care|Lisbon|PRT|1|s4 braids black
Ravi|Wickramasinghe|ravi.wickramasinghe|Test Engineer|Engineering|Galway|IRL|3|s5 quiff black stubble
Maja|Novak|maja.novak|Learning Designer|People|Trieste|ITA|4|s1 wavy auburn
Keone|Kahananui|keone.kahananui|Night Mechanic|Engineering|Halifax|CAN|5|s4 wavyshort black
Ewa|Zielińska|ewa.zielinska|Timetable Planner|Digital|Galway|IRL|6|none
Thabo|Mokoena|thabo.mokoena|Deckhand|Crew|Bergen|NOR|1|s6 afro black
Isla|MacLeod|isla.macleod|Guest Host|Guest Care|Bergen|NOR|0|s1 long red freckles
Rafael|Monteiro|rafael.monteiro|Apprentice Electrician|Engineering|Lisbon|PRT|0|s4 curlytop brown
Amina|Warsame|amina.warsame|Support Agent|Guest Care|Galway|IRL|0|s5 afro brown earrings
Jun-ho|Baek|junho.baek|Junior Developer|Digital|Halifax|CAN|0|none
`;

/** One authored row of the company's roster, as text fields. */
export interface PersonRow {
  readonly firstName: string;
  readonly lastName: string;
  /** The part of the e-mail address before `@`, ASCII. */
  readonly mailName: string;
  readonly title: string;
  readonly department: string;
  readonly location: string;
  /** ISO 3166 alpha-3. */
  readonly countryCode: string;
  /** Whole years of service; 0 = hired within the last month. */
  readonly years: number;
  /** Words for the drawn portrait, or none at all for a person without a picture. */
  readonly look: readonly string[];
}

/** The authored people, in the order of their payroll numbers. */
export const PEOPLE: readonly PersonRow[] = TABLE.trim().split('\n').map(parseRow);

/** Reads one line of the roster. Throws when a field is missing. */
export function parseRow(line: string): PersonRow {
  const [firstName, lastName, mailName, title, department, location, countryCode, years, look] =
    line.split('|');
  if (!firstName || !lastName || !mailName || !title || !department || !location || !countryCode || !look)
    throw new Error(`the roster has an incomplete line: ${line}`);
  return {
    firstName,
    lastName,
    mailName,
    title,
    department,
    location,
    countryCode,
    years: Number(years),
    look: look === 'none' ? [] : look.split(' '),
  };
}
