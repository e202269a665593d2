package dk.fodfaeste.rules.code;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The product's classes, the fixtures that break the rules, and what a rule finds in either. */
final class Breaches {

    static final String PRODUCT = "dk.fodfaeste";
    static final String WRONG = "dk.fodfaeste.rules.wrong";

    static final JavaClasses PRODUCT_CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(PRODUCT);

    static final JavaClasses WRONG_CLASSES = new ClassFileImporter().importPackages(WRONG);

    private Breaches() {}

    static List<String> in(JavaClasses classes, ArchRule rule) {
        return rule.allowEmptyShould(true).evaluate(classes).getFailureReport().getDetails();
    }
}
