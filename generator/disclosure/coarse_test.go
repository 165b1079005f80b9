package disclosure

import "testing"

// TestAFigureIsCoarseWhereWhatIsPrintedBelowWouldTellTheRest has five people of whom
// nothing is printed, beside others in a: where k is so
// high that the five must have given nearly the highest answers it is coarse. Then the
// mirror.
func TestAFigureIsCoarseWhereWhatIsPrintedBelowWouldTellTheRest(t *testing.T) {
	for _, test := range []struct {
		name         string
		n, part      int // of k and of a
		mean, of     int // in thousandths
		want, mirror string
	}{
		// The five may have 25 together and must be able to have 24, and a has less than
		// 23.75, 23.67 in twelfths: 47.67 of ten is 4.8 and not 4.9.
		{"the last that may be told apart", 10, 5, 4700, 4700, "k 10 answers 4.7; a 5 answers 4.7", "k 10 answers 1.3; a 5 answers 1.3"},
		{"the first that may not", 10, 5, 4800, 4700, "k 10 answers >=4.8; a 5 answers 4.7", "k 10 answers <=1.2; a 5 answers 1.3"},
		{"what is printed of a is coarse itself", 10, 5, 4900, 4900, "k 10 answers >=4.9; a 5 answers >=4.8", "k 10 answers <=1.1; a 5 answers <=1.2"},
		{"so many others that a figure beyond is rare", 105, 100, 4800, 4800, "k 105 answers 4.8; a 100 answers 4.8", "k 105 answers 1.2; a 100 answers 1.2"},
		{"figures that contradict each other are for the audit", 10, 5, 4500, 3000, "k 10 answers -; a 5 answers -", "k 10 answers -; a 5 answers -"},
	} {
		for i, want := range []string{test.want, test.mirror} {
			turn := func(mean int) int { return mean + i*(6000-2*mean) }
			results := table(unit{"k", "", -1, test.n, turn(test.mean)}, unit{"a", "k", -1, test.part, turn(test.of)})
			dataset, _ := protect(t, results, 5)
			if got := seen(dataset); got != want {
				t.Errorf("%s:\n got %s\nwant %s", test.name, got, want)
			}
		}
	}
}
