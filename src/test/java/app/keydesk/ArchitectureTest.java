package app.keydesk;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;

/** Who may know whom, and what nobody may do. */
@AnalyzeClasses(packages = "app.keydesk", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String OUTSIDE = "app.keydesk";

    @ArchTest
    static final ArchRule hotelKnowsTheJdkAlone = classes()
            .that()
            .resideInAPackage("..keydesk.hotel..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "app.keydesk.hotel..", "org.jspecify.annotations.."))
            .because("rules about keys are tested in milliseconds and outlive every library");

    @ArchTest
    static final ArchRule javaFxStaysInTheUi = noClasses()
            .that()
            .resideOutsideOfPackages("..keydesk.ui..", OUTSIDE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx..")
            .because("a toolkit below the screens costs the tests");

    @ArchTest
    static final ArchRule viewModelsNeedNoToolkit = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javafx.scene..",
                    "javafx.stage..",
                    "javafx.fxml..",
                    "javafx.application..",
                    "javafx.concurrent..",
                    "org.controlsfx..")
            .because("their tests run without a window");

    @ArchTest
    static final ArchRule viewModelsKnowNoView = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("View")
            .because("the view follows the model, not the other way round");

    @ArchTest
    static final ArchRule uiKnowsTheDeskAlone = noClasses()
            .that()
            .resideInAPackage("..keydesk.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "app.keydesk.seam..",
                    "app.keydesk.cache..",
                    "app.keydesk.demo..",
                    "app.keydesk.local..",
                    "okhttp3..",
                    "java.sql..")
            .because("screens paint what came back into the cache, through the desk");

    @ArchTest
    static final ArchRule httpStaysAtItsTwoEnds = noClasses()
            .that()
            .resideOutsideOfPackages("..keydesk.seam.http..", "..keydesk.demo..", OUTSIDE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("okhttp3..", "okio..", "com.sun.net.httpserver..")
            .because("the wire ends where the gateway begins");

    @ArchTest
    static final ArchRule jsonStaysAtTheEdges = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..keydesk.seam.http..", "..keydesk.demo..", "..keydesk.cache.sqlite..", "..keydesk.local..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson..")
            .because("the domain is plain records");

    @ArchTest
    static final ArchRule sqlStaysInTheCache = noClasses()
            .that()
            .resideOutsideOfPackage("..keydesk.cache.sqlite..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.jdbi..", "org.flywaydb..", "org.sqlite..")
            .because("one package knows the tables");

    @ArchTest
    static final ArchRule pdfStaysInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("..keydesk.paper.pdf..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.pdfbox..")
            .because("a sheet is plain words until it is written");

    @ArchTest
    static final ArchRule deskSeesInterfaces = noClasses()
            .that()
            .resideInAPackage("..keydesk.desk..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "app.keydesk.seam.http..",
                    "app.keydesk.cache.sqlite..",
                    "app.keydesk.ui..",
                    "app.keydesk.demo..",
                    "app.keydesk.local..")
            .because("use cases run on any gateway and any store");

    @ArchTest
    static final ArchRule demoIsKnownToTheTopAlone = noClasses()
            .that()
            .resideOutsideOfPackages("..keydesk.demo..", OUTSIDE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..keydesk.demo..")
            .because("the app meets the demo hotel over HTTP only");

    @ArchTest
    static final ArchRule demoKnowsPlainRecordsAtMost = noClasses()
            .that()
            .resideInAPackage("..keydesk.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "app.keydesk.seam..",
                    "app.keydesk.cache..",
                    "app.keydesk.desk..",
                    "app.keydesk.ui..",
                    "app.keydesk.local..")
            .because("a simulator that shares the client's code proves nothing");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("app.keydesk.(*)..").should().beFreeOfCycles().because("imports point inward");

    @ArchTest
    static final ArchRule staticsAreFinal =
            fields().that().areStatic().should().beFinal().because("static state spreads, and every test inherits it");

    @ArchTest
    static final ArchRule nobodyReadsTheMachinesTime = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("app.keydesk.Main")
            .and()
            .doNotHaveFullyQualifiedName("app.keydesk.Launch")
            .and()
            .doNotHaveFullyQualifiedName("app.keydesk.Keydesk")
            .and()
            .doNotHaveFullyQualifiedName("app.keydesk.DeskWindow")
            .should()
            .accessTargetWhere(describe("reads the machine's clock or zone", ArchitectureTest::readsMachineTime))
            .because("clock and zone are passed in");

    static boolean readsMachineTime(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget call)) {
            return false;
        }
        boolean isGiven = call.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return switch (call.getOwner().getName()) {
            case "java.lang.System" -> call.getName().equals("currentTimeMillis");
            case String owner
            when owner.startsWith("java.time.") ->
                call.getName().startsWith("system") || call.getName().equals("now") && !isGiven;
            default -> false;
        };
    }

    @ArchTest
    static final ArchRule nobodySleeps = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", java.time.Duration.class)
            .because("every wait has an end and a way out");

    @ArchTest
    static final ArchRule oneDoorToTheFxThread = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("app.keydesk.ui.FxThread")
            .should()
            .callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
            .because("view-models take the FX thread as an executor");

    @ArchTest
    static final ArchRule anIdleDeskDrawsNothing = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javafx.animation.Timeline")
            .because("a timeline that never ends has the toolkit draw sixty times a second; Ticks does not");

    @ArchTest
    static final ArchRule standardStreamsAreMains = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("app.keydesk.Main")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("a desk has no console");

    @ArchTest
    static final ArchRule noCodeIsLoadedAtRunTime = noClasses()
            .should()
            .callMethod(Class.class, "forName", String.class)
            .orShould()
            .callMethod(Class.class, "forName", String.class, boolean.class, ClassLoader.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ClassLoader.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.script..", "javax.tools..", "java.lang.instrument..", "java.rmi..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.ObjectInputStream")
            .because("what runs at a desk is what was built and checked");

    @ArchTest
    static final ArchRule noGenericExceptions = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    @ArchTest
    static final ArchRule noJavaLogging = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
}
