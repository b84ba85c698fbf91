package dk.overgang.testkit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The rules of a service. Its ArchitectureTest includes them with `ArchTests.in(Architecture.class)`, over its
/// own package without tests.
public final class Architecture {

    private static final String[] SERVICES = {
        "dk.overgang.referral..", "dk.overgang.course..", "dk.overgang.network..", "dk.overgang.notification.."
    };

    private static final Set<String> IMPURE =
            Set.of("now", "randomUUID", "currentTimeMillis", "nanoTime", "random", "systemUTC", "systemDefaultZone");

    private Architecture() {}

    /// Of `java.text` only what makes one text of its several forms: the rest asks for the locale.
    @ArchTest
    public static final ArchRule the_domain_knows_only_java = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "..domain..",
                            "java.lang..",
                            "java.time..",
                            "java.util",
                            "java.util.function",
                            "java.util.stream",
                            "java.nio.charset",
                            "dk.overgang.privacy",
                            "org.jspecify..",
                            "com.google.errorprone.annotations..")
                    .or(belongToAnyOf(Normalizer.class)));

    @ArchTest
    public static final ArchRule the_domain_neither_tells_time_nor_rolls_dice =
            noClasses().that().resideInAPackage("..domain..").should().callMethodWhere(isNowOrRandom());

    @ArchTest
    public static final ArchRule the_domain_is_immutable = fields().that()
            .areDeclaredInClassesThat(are(resideInAPackage("..domain..")))
            .should()
            .beFinal();

    @ArchTest
    public static final ArchRule names_say_what_a_thing_does =
            noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto|DTO)");

    @ArchTest
    public static final ArchRule features_do_not_go_in_circles =
            slices().assignedFrom(new Features()).should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    public static final ArchRule packages_do_not_go_in_circles =
            slices().matching("dk.overgang.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_shell_is_private_to_its_feature = classes()
            .that()
            .resideOutsideOfPackage("..domain..")
            .and()
            .areTopLevelClasses()
            .and()
            .haveSimpleNameNotEndingWith("Application")
            .and()
            .arePublic()
            .should(beNeededByAnotherPackage())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule a_service_knows_no_other_service =
            classes().that().resideInAnyPackage(SERVICES).should(knowNoServiceButTheirOwn());

    /// One place decides what a caller sees: `access.scope`.
    @ArchTest
    static final ArchRule nobody_searches_by_the_municipality_of_a_caller =
            classes().should(new ScopedSearchRule());

    /// For the modules that services stand on: they must work without any of them.
    public static final ArchRule nothing_below_knows_a_service =
            noClasses().should().dependOnClassesThat().resideInAnyPackage(SERVICES);

    /// The domain of a feature is a slice of its own: an aggregate (the citizen) is made of the domains of several
    /// features, and these features are built on the aggregate.
    private static final class Features implements SliceAssignment {

        private static final Pattern FEATURE = Pattern.compile("dk\\.overgang\\.\\w+\\.(\\w+)(\\..+)?");

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            var name = FEATURE.matcher(type.getPackageName());
            if (!name.matches()) {
                return SliceIdentifier.ignore();
            }
            return resideInAPackage("..domain..").test(type)
                    ? SliceIdentifier.of(name.group(1), "domain")
                    : SliceIdentifier.of(name.group(1));
        }

        @Override
        public String getDescription() {
            return "features and their domains";
        }
    }

    /// A feature may show another one its seam; what nobody else uses stays private.
    private static ArchCondition<JavaClass> beNeededByAnotherPackage() {
        return new ArchCondition<>("be needed by another package, itself or a type nested in it") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var needed = type.getPackage().getClasses().stream()
                        .filter(part -> topLevel(part).equals(type.getName()))
                        .flatMap(part -> part.getDirectDependenciesToSelf().stream())
                        .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
                events.add(new SimpleConditionEvent(
                        type, needed, type.getName() + " is public, but nobody else needs it"));
            }
        };
    }

    private static String topLevel(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }

    private static ArchCondition<JavaClass> knowNoServiceButTheirOwn() {
        return new ArchCondition<>("know no service but their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (var use : type.getDirectDependenciesFromSelf()) {
                    var known = service(use.getTargetClass());
                    var own = known.isEmpty() || known.equals(service(type));
                    events.add(new SimpleConditionEvent(type, own, use.getDescription()));
                }
            }
        };
    }

    private static Optional<String> service(JavaClass type) {
        return Stream.of(SERVICES)
                .filter(service -> PackageMatcher.of(service).matches(type.getPackageName()))
                .findFirst();
    }

    private static DescribedPredicate<JavaMethodCall> isNowOrRandom() {
        return DescribedPredicate.describe("is now() or random()", call -> isImpure(call.getTarget()));
    }

    private static boolean isImpure(MethodCallTarget target) {
        return IMPURE.contains(target.getName())
                && target.getOwner().getPackageName().startsWith("java.");
    }
}
