package dk.fodfaeste.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.api.ApiClient;
import dk.fodfaeste.testing.api.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document: whole, in both languages, and open to all. */
@ServerTest
class OpenApiTest {

    @Autowired
    Environment environment;

    @Test
    void it_can_be_read_without_a_token_and_names_every_endpoint_and_nothing_else() {
        ApiResponse document = document("en");
        assertThat(document.status()).isEqualTo(200);
        assertThat(document.json().get("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/v1/arrivals",
                        "/api/v1/arrivals/forecasts",
                        "/api/v1/arrivals/months",
                        "/api/v1/arrivals/not-contacted",
                        "/api/v1/hand-overs",
                        "/api/v1/forms",
                        "/api/v1/forms/{key}/answers",
                        "/api/v1/forms/{key}/results",
                        "/api/v1/forms/{key}/resume",
                        "/api/v1/forms/{key}/withdraw",
                        "/api/v1/households/{id}/answers",
                        "/api/v1/households/{id}/forms/{key}/answers",
                        "/api/v1/answers/{answer}",
                        "/api/v1/answers/{answer}/reinstate",
                        "/api/v1/answers/{answer}/undo",
                        "/api/v1/answers/{answer}/withdraw",
                        "/api/v1/households/{id}/arrival/cancel",
                        "/api/v1/households/{id}/arrival/changes",
                        "/api/v1/households/{id}/arrival/redate",
                        "/api/v1/households/{id}/arrival/resume",
                        "/api/v1/households/{id}/arrival/responsibility",
                        "/api/v1/households/{id}/days",
                        "/api/v1/presets/{key}/upgrade",
                        "/api/v1/households/{id}/contacts",
                        "/api/v1/households/{id}/remarks",
                        "/api/v1/households/{id}/remarks/{remark}/withdraw",
                        "/api/v1/households/{id}/remarks/{remark}/sort",
                        "/api/v1/persons/{id}/corrections",
                        "/api/v1/households/{id}/kind",
                        "/api/v1/corrections/{id}/undo",
                        "/api/v1/households/{id}/hand-over",
                        "/api/v1/plan-subjects",
                        "/api/v1/plan-subjects/{id}",
                        "/api/v1/plan-subjects/{id}/reopen",
                        "/api/v1/plan-subjects/{id}/plans",
                        "/api/v1/plan-subjects/{id}/plans/{plan}/retract",
                        "/api/v1/plan-subjects/{id}/end",
                        "/api/v1/plan-subjects/{id}/days",
                        "/api/v1/plan-subjects/search",
                        "/api/v1/households/{id}/person-plans",
                        "/api/v1/households/{id}/person-plans/retract",
                        "/api/v1/plan-subjects/{id}/tasks",
                        "/api/v1/participants",
                        "/api/v1/participants/{id}",
                        "/api/v1/participants/{id}/programmes",
                        "/api/v1/participants/{id}/programmes/{programme}/undo",
                        "/api/v1/participants/{id}/programmes/{programme}/completed",
                        "/api/v1/participants/{id}/leave",
                        "/api/v1/participants/{id}/join",
                        "/api/v1/participants/{id}/matches",
                        "/api/v1/agreement-kinds",
                        "/api/v1/agreement-kinds/{key}/agreements",
                        "/api/v1/agreements",
                        "/api/v1/agreements/{id}",
                        "/api/v1/agreements/{id}/approvals",
                        "/api/v1/agreements/{id}/discard",
                        "/api/v1/agreements/{id}/events",
                        "/api/v1/agreements/{id}/events/{event}/undo",
                        "/api/v1/agreements/{id}/meetings",
                        "/api/v1/agreements/{id}/milestones/{milestone}",
                        "/api/v1/agreements/{id}/restore",
                        "/api/v1/agreements/{id}/uses",
                        "/api/v1/agreements/{id}/uses/{use}/undo",
                        "/api/v1/agreements/{id}/withdrawal",
                        "/api/v1/agreements/{id}/withdrawal/undo",
                        "/api/v1/enquiries",
                        "/api/v1/enquiries/answer-times",
                        "/api/v1/enquiries/desk",
                        "/api/v1/enquiries/{id}",
                        "/api/v1/enquiries/{id}/answer",
                        "/api/v1/enquiries/{id}/events",
                        "/api/v1/enquiries/{id}/follow-up",
                        "/api/v1/enquiries/{id}/follow-up/done",
                        "/api/v1/enquiries/{id}/follow-up/undo",
                        "/api/v1/enquiries/{id}/reopen",
                        "/api/v1/enquiries/{id}/restore",
                        "/api/v1/enquiries/{id}/withdraw",
                        "/api/v1/enquiry-kinds",
                        "/api/v1/enquiry-kinds/missing",
                        "/api/v1/enquiry-kinds/{id}",
                        "/api/v1/grants",
                        "/api/v1/households/{id}/enquiries",
                        "/api/v1/households/{id}/grant-kinds/{kind}/grants",
                        "/api/v1/households/{id}/grants",
                        "/api/v1/households/{id}/grants/{grant}/discard",
                        "/api/v1/households/{id}/grants/{grant}/issue",
                        "/api/v1/households/{id}/grants/{grant}/restore",
                        "/api/v1/households/{id}/grants/{grant}/uses",
                        "/api/v1/households/{id}/grants/{grant}/uses/{use}/undo",
                        "/api/v1/households/{id}/grants/{grant}/withdrawal",
                        "/api/v1/households/{id}/grants/{grant}/withdrawal/undo",
                        "/api/v1/refunds",
                        "/api/v1/households/{id}/screening",
                        "/api/v1/households/{id}/visits",
                        "/api/v1/arrivals/imports",
                        "/api/v1/arrivals/imports/{id}",
                        "/api/v1/audit",
                        "/api/v1/contact-person-breaches",
                        "/api/v1/coming-of-age",
                        "/api/v1/duplicates",
                        "/api/v1/duplicates/different",
                        "/api/v1/arrivals/imports/{id}/commit",
                        "/api/v1/arrivals/imports/{id}/drop",
                        "/api/v1/arrivals/imports/{id}/refused",
                        "/api/v1/arrivals/imports/{id}/undo",
                        "/api/v1/households",
                        "/api/v1/households/search",
                        "/api/v1/households/{id}",
                        "/api/v1/households/{id}/arrival",
                        "/api/v1/households/{id}/consents",
                        "/api/v1/households/{id}/contact-persons",
                        "/api/v1/households/{id}/contact-persons/{contact}/end",
                        "/api/v1/households/{id}/contact-persons/{contact}/replace",
                        "/api/v1/households/{id}/lookups",
                        "/api/v1/households/{id}/persons/{person}/numbers/reveal",
                        "/api/v1/households/{id}/plans",
                        "/api/v1/households/{id}/rules",
                        "/api/v1/presets",
                        "/api/v1/presets/{key}",
                        "/api/v1/presets/{key}/use",
                        "/api/v1/presets/{key}/leave",
                        "/api/v1/rule-sets",
                        "/api/v1/rule-sets/{key}",
                        "/api/v1/rule-sets/{key}/rules",
                        "/api/v1/rule-sets/missing",
                        "/api/v1/rule-sets/rules/{id}",
                        "/api/v1/rule-sets/rules/{id}/undo",
                        "/api/v1/openings",
                        "/api/v1/households/{id}/persons",
                        "/api/v1/households/{id}/reunifications",
                        "/api/v1/households/{id}/fitting-tasks",
                        "/api/v1/households/{id}/split",
                        "/api/v1/moves/{id}/undo",
                        "/api/v1/merges/{id}/undo",
                        "/api/v1/persons/matches",
                        "/api/v1/persons/{id}/merge",
                        "/api/v1/persons/{id}/move",
                        "/api/v1/reunifications",
                        "/api/v1/absences",
                        "/api/v1/absences/{id}/end",
                        "/api/v1/digests",
                        "/api/v1/households/{id}/events",
                        "/api/v1/tasks/figures",
                        "/api/v1/tasks/many/done",
                        "/api/v1/tasks/many/reassign",
                        "/api/v1/tasks/many/redate",
                        "/api/v1/tasks/many/undo/{change}",
                        "/api/v1/tasks/{id}/comments",
                        "/api/v1/tasks/{id}/not-relevant",
                        "/api/v1/tasks/{id}/remind",
                        "/api/v1/tasks",
                        "/api/v1/tasks/{id}",
                        "/api/v1/tasks/{id}/done",
                        "/api/v1/tasks/{id}/reopen",
                        "/api/v1/tasks/{id}/waiting",
                        "/api/v1/tasks/{id}/redate",
                        "/api/v1/tasks/{id}/reassign",
                        "/api/v1/templates",
                        "/api/v1/templates/{id}",
                        "/api/v1/templates/{id}/yaml",
                        "/api/v1/templates/{id}/comparison/{other}",
                        "/api/v1/templates/{id}/preview",
                        "/api/v1/templates/{id}/retire",
                        "/api/v1/templates/{id}/resume",
                        "/api/v1/templates/{id}/moves",
                        "/api/v1/plan-moves/{id}",
                        "/api/v1/plan-moves/{id}/undo",
                        "/api/v1/template-drafts",
                        "/api/v1/template-drafts/next",
                        "/api/v1/template-drafts/{id}",
                        "/api/v1/template-drafts/{id}/yaml",
                        "/api/v1/template-drafts/{id}/preview",
                        "/api/v1/template-drafts/{id}/publish",
                        "/api/v1/template-drafts/{id}/discard",
                        "/api/v1/timings/preview",
                        "/api/v1/users",
                        "/api/v1/users/join",
                        "/api/v1/users/{id}",
                        "/api/v1/users/{id}/roles",
                        "/api/v1/users/{id}/roles/{role}/take",
                        "/api/v1/users/{id}/deactivate",
                        "/api/v1/users/{id}/reactivate",
                        "/api/v1/users/{id}/password",
                        "/api/v1/units",
                        "/api/v1/units/{id}",
                        "/api/v1/units/{id}/close",
                        "/api/v1/tokens",
                        "/api/v1/tokens/{id}/revoke",
                        "/api/v1/closing-days",
                        "/api/v1/closing-days/open",
                        "/api/v1/settings",
                        "/api/v1/settings/{name}",
                        "/api/v1/settings/recalculation");
        assertThat(document.at("/components/securitySchemes/token/scheme")).isEqualTo("bearer");
    }

    @Test
    void every_operation_has_a_summary_its_scope_its_success_and_its_refusals() {
        for (JsonNode operation : operations(document("en"))) {
            assertThat(operation.get("summary").asString()).isNotEmpty().doesNotContain("⟦");
            assertThat(operation.at("/security/0/token/0").asString()).matches("[a-z]+(:[a-z]+)?");
            Map<String, JsonNode> responses = operation.get("responses").properties().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            assertThat(responses).containsKeys("400", "401", "403", "422");
            assertThat(responses.keySet()).anyMatch(status -> status.startsWith("2"));
            responses.forEach((status, response) -> {
                if (status.startsWith("4")) {
                    assertThat(response.get("description").asString()).isNotEmpty();
                    assertThat(response.at("/content/application~1problem+json/schema/$ref")
                                    .asString())
                            .endsWith("/Problem");
                }
            });
        }
    }

    @Test
    void no_operation_asks_for_the_caller_as_that_is_the_token() {
        assertThat(document("en").text()).doesNotContain("\"caller\"").doesNotContain("\"Caller\"");
    }

    @Test
    void changing_a_task_can_meet_a_conflict_and_an_upload_is_a_form_with_a_file() {
        JsonNode document = document("en").json();
        assertThat(document.at("/paths/~1api~1v1~1tasks~1{id}~1done/post/responses")
                        .has("409"))
                .isTrue();
        assertThat(document.at("/paths/~1api~1v1~1arrivals~1imports/post/responses")
                        .has("202"))
                .isTrue();
        assertThat(document.at("/paths/~1api~1v1~1arrivals~1imports/post/requestBody/content")
                        .has("multipart/form-data"))
                .isTrue();
    }

    @Test
    void the_fields_of_a_request_stand_in_it_whatever_class_reads_them() {
        JsonNode schemas = document("en").json().at("/components/schemas");
        assertThat(schemas.at("/TaskReassign/properties").propertyNames())
                .containsExactlyInAnyOrder("assignee", "unit", "version");
        assertThat(schemas.at("/TimingQuestion/properties").propertyNames())
                .containsExactlyInAnyOrder("timing", "anchors", "closedDays");
    }

    @Test
    void its_words_follow_the_language_and_there_are_two() {
        String path = "/paths/~1api~1v1~1tasks/get/summary";
        assertThat(document("da").at(path)).isNotEqualTo(document("en").at(path));
        assertThat(document("fr").at(path)).isEqualTo(document("da").at(path));
    }

    private ApiResponse document(String language) {
        return ApiClient.of(environment, null).in(language).get("/api/openapi.json");
    }

    private static List<JsonNode> operations(ApiResponse document) {
        return document.json()
                .get("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .toList();
    }
}
