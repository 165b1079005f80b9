package wayin

import (
	"fmt"
	"os"
	"testing"
)

func TestDbg(t *testing.T) {
	out, _ := os.Create("/tmp/dbg.out")
	defer out.Close()
	for number := range *organisations {
		l := chosen(number)
		a := try(number, l)
		if a.outcome != right {
			fmt.Fprintf(out, "%s|%v|%d|%s|doubt=%v\n", a.outcome, l.expect, number, l.name, a.style.doubtful)
			for i, f := range a.found {
				if i < 3 {
					fmt.Fprintf(out, "     %s\n", f)
				}
			}
		}
	}
}
