package dk.fodfaeste.rules.code;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.Map;

/** What each layer of a module may do; {@code root} is the package that holds the modules. */
final class Layers {

    /** By what the name of a class ends that holds SQL. */
    static final String STORE = "Store";

    /** Who may know JDBC beside the stores, and why. */
    static final Map<String, String> SQL_ELSEWHERE = Map.ofEntries(
            Map.entry("kernel.Sql", "translates Java's types for the stores of all modules"),
            Map.entry("access.sql.Records", "reads rows into records for the stores of all modules"),
            Map.entry("plans.task.TaskRows", "what the stores of tasks have in common"),
            Map.entry("plans.task.TaskHistory", "what the stores of tasks have in common"),
            Map.entry("plans.task.PublishedSteps", "keeps what the stores of tasks read of templates"),
            Map.entry("plans.worklist.TaskFilters", "writes the conditions of the stores of lists"),
            Map.entry("plans.worklist.TaskTally", "writes the counts of the stores of lists"),
            Map.entry("jobs.SchedulerConfiguration", "gives the scheduler its database"),
            Map.entry("access.web.RequestSessions", "keeps the sessions of Spring Session within a request"),
            Map.entry("access.web.SessionConfiguration", "gives Spring Session its database"),
            Map.entry("demo.telling.QueryPlans", "gives a database that was just filled its statistics"),
            Map.entry("launch.database.DatabaseConfiguration", "looks at the database before there is an application"),
            Map.entry("launch.database.DatabaseCheck", "looks at the database before there is an application"),
            Map.entry("launch.database.DatabaseRoles", "makes the roles that the application connects as"),
            Map.entry("launch.database.EmbeddedDatabase", "starts the database"),
            Map.entry("launch.database.PostgresCluster", "starts the database"),
            Map.entry("launch.database.OwnerDatabase", "reaches the database beside the application"),
            Map.entry("launch.copy.CopiedTable", "copies tables whole, whatever module they belong to"),
            Map.entry("launch.copy.Backup", "copies tables whole, whatever module they belong to"),
            Map.entry("launch.copy.Restore", "copies tables whole, whatever module they belong to"),
            Map.entry("launch.CopyCommand", "copies tables whole, whatever module they belong to"));

    /** The only clock is made here. */
    static final String CLOCK_MAKER = "settings.TimeConfiguration";

    private static final String CONTROLLER = "org.springframework.stereotype.Controller";

    private Layers() {}

    static ArchRule sqlStandsInStores(String root) {
        return noClasses()
                .that(resideInAPackage(root + "..")
                        .and(not(isAStore()))
                        .and(not(named(root, SQL_ELSEWHERE.keySet().toArray(String[]::new)))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.postgresql.."));
    }

    static ArchRule transactionsBeginInAccess(String root) {
        return noClasses()
                .that(resideInAPackage(root + "..").and(not(resideInAPackage(root + ".access.."))))
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework.transaction.."));
    }

    static ArchRule theKernelIsPlainJava(String root) {
        return noClasses()
                .that(resideInAPackage(root + ".kernel..").and(not(simpleName("package-info"))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework..", "jakarta.."));
    }

    /** Whoever only reckons, or holds what is known, gets it told: Spring makes none of them, and none of them asks for more. */
    static ArchRule rulesAskNobody(String root) {
        return noClasses()
                .that(resideInAPackage(root + "..")
                        .and(not(resideInAPackage(root + ".jte..")))
                        .and(not(madeBySpring()))
                        .and(not(isAStore()))
                        .and(not(named(root, SQL_ELSEWHERE.keySet().toArray(String[]::new))))
                        .and(not(resideInAPackage(root + ".launch..")))
                        .and(not(simpleName("package-info"))))
                .should()
                .dependOnClassesThat(isAStore().and(resideInAPackage(root + "..")));
    }

    static ArchRule endpointsAreNamed(String root) {
        return classes()
                .that()
                .areMetaAnnotatedWith(CONTROLLER)
                .and()
                .resideInAPackage(root + "..")
                // The error page is the toolkit's: it answers for all modules.
                .and()
                .doNotHaveSimpleName("ErrorPages")
                .should()
                .haveSimpleNameEndingWith("Controller")
                .orShould()
                .haveSimpleNameEndingWith("Api")
                .orShould()
                .haveSimpleNameEndingWith("Endpoints");
    }

    static ArchRule pagesDoNotTouchStores(String root) {
        return noClasses()
                .that(metaAnnotated(CONTROLLER).or(resideInAPackage(root + ".jte..")))
                .should()
                .dependOnClassesThat(isAStore());
    }

    static ArchRule nothingIsInjectedIntoFields(String root) {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject");
    }

    static ArchRule onlyTheConsolePrints(String root) {
        return noClasses()
                .that(resideInAPackage(root + "..").and(not(named(root, "launch.console.Console"))))
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .orShould()
                .callMethodWhere(target(nameMatching("printStackTrace")));
    }

    static ArchRule timeComesFromTheClock(String root) {
        return noClasses()
                .that(resideInAPackage(root + "..").and(not(named(root, CLOCK_MAKER))))
                .should()
                .callMethodWhere(target(name("now"))
                        .and(target(owner(resideInAPackage("java.time.."))))
                        .and(not(target(rawParameterTypes(Clock.class)))))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Date.class)
                .orShould()
                .callMethod(Calendar.class, "getInstance")
                .orShould()
                .callMethodWhere(target(nameMatching("system.*|tick.*")).and(target(owner(assignableToClock()))));
    }

    static ArchRule lettersChangeCaseTheSameWayEverywhere(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase");
    }

    /** A class whose name says that it holds SQL, and what is declared in it. */
    private static DescribedPredicate<JavaClass> isAStore() {
        return new DescribedPredicate<>("are stores") {
            @Override
            public boolean test(JavaClass type) {
                JavaClass outermost = type;
                while (outermost.getEnclosingClass().isPresent()) {
                    outermost = outermost.getEnclosingClass().get();
                }
                return outermost.getSimpleName().endsWith(STORE);
            }
        };
    }

    private static DescribedPredicate<JavaClass> madeBySpring() {
        return new DescribedPredicate<>("are made by Spring") {
            @Override
            public boolean test(JavaClass type) {
                JavaClass outermost = type;
                while (outermost.getEnclosingClass().isPresent()) {
                    outermost = outermost.getEnclosingClass().get();
                }
                return outermost.isMetaAnnotatedWith("org.springframework.stereotype.Component");
            }
        };
    }

    private static DescribedPredicate<JavaClass> metaAnnotated(String annotation) {
        return new DescribedPredicate<>("are annotated with " + annotation) {
            @Override
            public boolean test(JavaClass type) {
                return type.isMetaAnnotatedWith(annotation);
            }
        };
    }

    private static DescribedPredicate<JavaClass> assignableToClock() {
        return JavaClass.Predicates.assignableTo(Clock.class);
    }

    private static DescribedPredicate<JavaClass> named(String root, String... names) {
        return new DescribedPredicate<>("are named") {
            @Override
            public boolean test(JavaClass type) {
                for (String each : names) {
                    String full = root + "." + each;
                    if (type.getName().equals(full) || type.getName().startsWith(full + "$")) {
                        return true;
                    }
                }
                return false;
            }
        };
    }

    private static DescribedPredicate<JavaClass> simpleName(String simpleName) {
        return JavaClass.Predicates.simpleName(simpleName);
    }
}
