package survey

// Municipality is the type of a whole organisation that pages call "kommunen" and
// not by its name.
const Municipality = "municipality"

// UnitTypes are the known types of units. All others than Municipality are for
// people who read the file: the site does not use them.
var UnitTypes = []string{
	Municipality, "county", "sector", "department", "team",
	"school", "kindergarten", "nursing-home", "home-care", "health", "culture", "technical",
}
