/** First and last names from which a company of more than forty is filled up; plain letters, many countries. */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** First names for generated colleagues. */
export const FIRST_NAMES = words(`
  Adaeze Alejandro Amelie Anders Anika Arjun Astrid Bao Beatriz Callum Camila Chidi Daniela Darius Eero Elena Eun-ji
  Farah Felix Florian Gabriela Giulia Hamza Hannah Hiroshi Imani Ines Ivan Jamila Jasper Johanna Kai Katarina Kofi Lars
  Leilani Linnea Mahmoud Malik Marta Mei Mirela Nadia Nikolai Nina Oskar Paola Petra Quentin Rania Rosa Sakura Samir
  Sanne Stefan Tariq Tereza Tuan Uma Vera Viktor Wanjiru Yara Yusuf Zoe
`);

/** Last names for generated colleagues. */
export const LAST_NAMES = words(`
  Abebe Akhtar Almeida Andersen Aydin Bauer Bergstrom Bianchi Bouchard Brennan Castillo Chen Cohen Costa Danso Delgado
  Dubois Eriksen Farouk Fernandes Fischer Fraser Garcia Georgiou Haddad Hansen Horvat Ibrahim Ishikawa Ivanova Jansen
  Jovanovic Kamara Kaur Kelly Kim Kipkemboi Kowalski Kumar Larsson Lopez Lund Mahmood Marino Mensah Moreau Murphy Nakamura
  Nguyen Nielsen Novotny Nwosu Oliveira Ortega Osei Park Patel Petrov Popescu Quinn Rahman Reyes Romano Rossi Sato Schmidt
  Shapiro Silva Sorensen Suarez Takahashi Tran Ueda Vargas Virtanen Wagner Weber Yilmaz Zhang Zulu
`);

/** Titles with their departments, for generated colleagues. */
export const ROLES: readonly (readonly [title: string, department: string])[] = [
  ['Deckhand', 'Crew'],
  ['Ferry Captain', 'Crew'],
  ['Guest Host', 'Guest Care'],
  ['Support Agent', 'Guest Care'],
  ['Battery Technician', 'Engineering'],
  ['Mechanic', 'Engineering'],
  ['Dock Hand', 'Harbour'],
  ['Shift Planner', 'Harbour'],
  ['Developer', 'Digital'],
  ['Data Analyst', 'Digital'],
  ['Accountant', 'Finance'],
  ['People Partner', 'People'],
];

/** Where the company works: harbour town and ISO 3166 alpha-3 country. */
export const PLACES: readonly (readonly [location: string, countryCode: string])[] = [
  ['Bergen', 'NOR'],
  ['Galway', 'IRL'],
  ['Lisbon', 'PRT'],
  ['Trieste', 'ITA'],
  ['Halifax', 'CAN'],
];
