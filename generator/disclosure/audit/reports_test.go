package audit

import (
	"slices"
	"testing"

	"tifaktor/generator/disclosure/limits"
)

func TestWhatAReportLeavesIsWideEnough(t *testing.T) {
	family := []int{-1, 0}
	const report = 10 * 3 * step // of the ten people of the hidden unit
	for _, test := range []struct {
		name string
		p    func(lack int) Publication
	}{
		{"a single answer, a quarter of the scale", func(lack int) Publication {
			left := highest(10, length/4-lack)
			return summed(5, family, []int{20, 10}, Interval{left.Low + report, left.High + report})
		}},
		{"the mean of four whom rounding covers, a quarter", func(lack int) Publication {
			left := middle(4, 4*length/4-lack)
			return summed(5, []int{-1, 0, 0}, []int{100, 10, 86}, Interval{left.Low + report + 86*3*step, left.High + report + 86*3*step}, Interval{}, middle(86, 0)).covered()
		}},
		{"a single answer, with the lowest of the sums that a rounded report may be of", func(lack int) Publication {
			left := highest(10, length/4)
			p := summed(5, family, []int{20, 10}, Interval{left.Low + report, left.High + report})
			p.Reports = []Interval{{}, {report - lack, report + 5*step}}
			return p
		}},
		{"the report is also of a shown unit below", func(lack int) Publication {
			left := highest(10, length/4-lack)
			return summed(5, []int{-1, 0, 1}, []int{30, 20, 10}, Interval{left.Low + report, left.High + report}, Interval{}, middle(10, length))
		}},
		{"a single answer, when the sum in the report of a range is of one answer", func(lack int) Publication {
			left := highest(5, length/4-lack)
			p := summed(5, family, []int{9, limits.Unknown}, Interval{left.Low + 4*3*step, left.High + 4*3*step})
			p.Ranges, p.Limits.Insider = []limits.Range{{}, {Highest: 4}}, 4
			return p
		}},
		{"five are left if four within a range answered", func(lack int) Publication {
			p := summed(5, family, []int{9 - lack, limits.Unknown}, middle(9-lack, 4*length))
			p.Ranges, p.Limits.Insider = []limits.Range{{}, {Highest: 4}}, 4
			return p
		}},
		{"four within a range have no report", func(lack int) Publication {
			p := summed(5, family, []int{8, limits.Unknown}, middle(8, 4*length))
			p.Ranges, p.Limits.Insider = []limits.Range{{}, {Highest: 4}}, 5-lack
			return p
		}},
		{"two within a range have a report, and four are left", func(lack int) Publication {
			p := summed(5, family, []int{6, limits.Unknown}, middle(6, 4*length))
			p.Ranges, p.Limits.Insider = []limits.Range{{}, {Lowest: 1, Highest: 1 + lack}}, 1
			return p
		}},
		{"a sum that only the leader knows is taken to be as that of the others", func(lack int) Publication {
			wide := length/4 - 2*lack
			p := summed(5, family, []int{20, 10}, Interval{100*step - wide/2*3, 100*step - wide/2})
			p.Reports = []Interval{{}, UnknownSum}
			return p
		}},
		{"five are left", func(lack int) Publication {
			return summed(5, family, []int{15 - lack, 10}, middle(15-lack, 4*length))
		}},
		{"the leader of nine has no report", func(lack int) Publication {
			return summed(5, family, []int{13, 9 + lack}, middle(13, 4*length))
		}},
	} {
		for lack := range 2 {
			p := test.p(lack)
			if p.Limits.Insider == 0 {
				p.Limits.Insider = 10
			}
			if p.Reports == nil {
				p.Reports = make([]Interval, len(p.Parents))
				p.Reports[1] = Interval{report, report}
			}
			if p.Ranges != nil {
				p.Reports[1] = middle(1, 0)
			}
			found := slices.ContainsFunc(audited(t, p), func(f Finding) bool { return f.Rule == RuleInsider })
			if found != (lack == 1) {
				t.Errorf("%s: %d less than that, and a finding: %v", test.name, lack, found)
			}
		}
	}
}
