package sheet

// rule is the rule under which problems are noted here.
const rule = "import"
