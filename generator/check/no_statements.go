package check

import "tifaktor/generator/raw"

// noStatements refuses results per statement.
func noStatements(results *raw.Results, r report) {
	for _, round := range results.Rounds {
		for _, row := range round.Rows {
			for _, refused := range row.Refused {
				if refused.Kind == raw.Statements {
					r.problem(refused.Place, "%q is not shown: KS reports 10-FAKTOR per factor only, since the statements are indicators and not causes; remove it and keep the means", refused.Key)
				}
			}
		}
	}
}
