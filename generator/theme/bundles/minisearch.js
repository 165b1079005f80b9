// What the search of the site needs of MiniSearch, and the stemmers of its languages.
export { stemmer as english } from "@orama/stemmers/english";
export { stemmer as norwegian } from "@orama/stemmers/norwegian";
export { default as MiniSearch } from "minisearch";
