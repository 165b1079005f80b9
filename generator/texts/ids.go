package texts

// The ids on pages made from texts. Headings of the author's text never have an
// underscore in their id, so the two are never the same.
const (
	goalsID      = "part_goals"
	agendaID     = "part_agenda"
	tasksID      = "part_tasks"
	materialID   = "part_material"
	stepsID      = "part_steps"
	worksheetID  = "part_worksheet"
	evaluationID = "part_evaluation"
	timelineID   = "part_timeline"
	moreID       = "part_more"
	sessionsID   = "part_sessions"
	rolesID      = "part_roles"
	modelID      = "part_model"
	taskPrefix   = "task_"
	slidePrefix  = "slide_"
	fieldPrefix  = "field_"

	checklistPrefix = "part_"
)
