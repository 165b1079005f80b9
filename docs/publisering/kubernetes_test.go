// Package publisering has only tests: the manifest for Kubernetes is held against the types
// of its API. They are many packages, so that no other test is made with them.
package publisering

import (
	"os"
	"slices"
	"strings"
	"testing"

	batch "k8s.io/api/batch/v1"
	core "k8s.io/api/core/v1"
	"sigs.k8s.io/yaml"
)

// decoded returns a job, or an error if the manifest has a key that the API does not know, or
// one twice.
func decoded(text string) (job batch.Job, err error) {
	err = yaml.UnmarshalStrict([]byte(text), &job)
	return job, err
}

func TestKubernetesKnowsEveryKeyOfTheJob(t *testing.T) {
	text, err := os.ReadFile("kubernetes.yml")
	if err != nil {
		t.Fatal(err)
	}
	job, err := decoded(string(text))
	if err != nil {
		t.Fatal(err)
	}
	for right, wrong := range map[string]string{
		"completionMode:":     "completionMod:",
		"allowPrivilege":      "allowPrivileg",
		"    claimName:":      "    claim:",
		"onExitCodes:":        "onExitCode:",
		"  completions: 20\n": "  completions: twenty\n",
		"  parallelism: 5\n":  "  parallelism: 5\n  parallelism: 6\n",
	} {
		if _, err := decoded(strings.Replace(string(text), right, wrong, 1)); err == nil || !strings.Contains(string(text), right) {
			t.Errorf("%q is accepted for %q", wrong, right)
		}
	}
	spec := job.Spec
	if job.APIVersion != batch.SchemeGroupVersion.String() || job.Kind != "Job" {
		t.Errorf("%s, %s", job.APIVersion, job.Kind)
	}
	if spec.CompletionMode == nil || *spec.CompletionMode != batch.IndexedCompletion || *spec.Parallelism > *spec.Completions || *spec.MaxFailedIndexes > *spec.Completions {
		t.Error("the job is not indexed, or more parts run or fail than there are")
	}
	rule := spec.PodFailurePolicy.Rules[0]
	if rule.Action != batch.PodFailurePolicyActionFailIndex || rule.OnExitCodes.Operator != batch.PodFailurePolicyOnExitCodesOpIn || !slices.Equal(rule.OnExitCodes.Values, []int32{1, 2}) {
		t.Errorf("%+v", rule)
	}
	pod := spec.Template.Spec
	if pod.RestartPolicy != core.RestartPolicyNever || spec.BackoffLimitPerIndex == nil {
		t.Error("a part that failed can be tried again only by its index, in a new pod")
	}
	program := pod.Containers[0]
	if *rule.OnExitCodes.ContainerName != program.Name || program.VolumeMounts[0].Name != pod.Volumes[0].Name {
		t.Error("one name is used for two things")
	}
	if memory := program.Resources.Limits.Memory(); memory.Value() < 600<<20 || program.Resources.Requests.Memory().Cmp(*memory) != 0 {
		t.Errorf("%s is not enough beside GOMEMLIMIT", memory)
	}
}
