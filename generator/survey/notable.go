package survey

// Notable returns the smallest difference between two means that is worth mentioning if one
// of them comes from a group of so many answers, in last printed digits. Below it nothing
// certain can be said, and the two are called about the same. It is 0 if the number of
// answers is not known: then nothing is claimed about a difference.
//
// Answers to a factor on a scale of 1 to 5 spread with a standard deviation of
// about 0.7, so half the width of a 95 % interval for a mean is 1.96·0.7/√n:
// 0.25 for 30 answers, 0.43 for 10 and 0.61 for 5. The steps used are 0.3 from
// 30 answers, 0.4 from 10, 0.5 from 5 and 0.6 below. On other scales they are
// the same share of the scale's width, rounded up to a whole printed digit.
func Notable(respondents int, scale Scale) int {
	tenths := 0
	switch {
	case respondents <= 0:
		return 0
	case respondents >= ManyAnswers:
		tenths = 3
	case respondents >= FewAnswers:
		tenths = 4
	case respondents >= 5:
		tenths = 5
	default:
		tenths = 6
	}
	const width = 4 * 10 // of the scale from 1 to 5, in tenths
	return (tenths*scale.Digits(scale.To-scale.From) + width - 1) / width
}

// The limits at which the steps of Notable change. Below FewAnswers one person
// more or less moves the mean so much that the page says so.
const (
	ManyAnswers = 30
	FewAnswers  = 10
)
