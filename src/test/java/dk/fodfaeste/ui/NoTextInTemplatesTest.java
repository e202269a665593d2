package dk.fodfaeste.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts live in message files: a template holds no word that a person reads, so both languages stay whole. */
class NoTextInTemplatesTest {

    @Test
    void noTemplateHoldsAWordThatPeopleRead() throws IOException {
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".jte")).toList()) {
                assertThat(TemplateRules.words(Files.readString(file)))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void theRuleFindsTextBetweenTagsInAttributesAndInContents() {
        assertThat(TemplateRules.words("<p>Gem ${page.t(\"a.b\")}</p>")).containsExactly("Gem");
        assertThat(TemplateRules.words("<svg aria-label=\"Fejl\"></svg>")).containsExactly("Fejl");
        assertThat(TemplateRules.words("@if(a)\n@template.ui.layout(page = page, content = @`<p>Inde</p>`)\n@endif"))
                .containsExactly("Inde");
        assertThat(TemplateRules.words("@if(!x.isEmpty())<b>·</b>@else<i>Ellers</i>@endif"))
                .containsExactly("Ellers");
    }

    @Test
    void codeCommentsAndSignsAreNoText() {
        assertThat(List.of(
                        "<%-- En note. --%>",
                        "@import dk.fodfaeste.ui.Page\n@param String title = \"Titel\"",
                        "!{var a = b.c(\"ord\");}",
                        "<p>5/7 · ${f.date(d)} – &nbsp;</p>",
                        "@for(var a : list)${a}@endfor"))
                .allSatisfy(
                        template -> assertThat(TemplateRules.words(template)).isEmpty());
    }
}
