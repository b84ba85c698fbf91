package dk.overgang.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dk.overgang.access.Caller;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/// A search on behalf of a caller begins with the caller's `Scope`: a method that reads the caller's municipality
/// neither searches by it nor passes it, as a `String`, to a method that does.
final class ScopedSearchRule extends ArchCondition<JavaClass> {

    private static final Set<String> SEARCHES = Set.of(
            "org.springframework.data.mongodb.core.query.Criteria",
            "org.springframework.data.mongodb.core.query.Query",
            "com.mongodb.client.model.Filters");

    ScopedSearchRule() {
        super("search by the scope of a caller, not by its municipality");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getCodeUnits().stream()
                .filter(unit -> readsMunicipality(unit, new HashSet<>()))
                .forEach(unit -> events.add(
                        new SimpleConditionEvent(type, !leadsToSearch(unit, new HashSet<>()), unit.getFullName())));
    }

    /// Also by a method of the same class that gives it back.
    private static boolean readsMunicipality(JavaCodeUnit unit, Set<JavaCodeUnit> seen) {
        return seen.add(unit)
                && (unit.getMethodCallsFromSelf().stream().anyMatch(ScopedSearchRule::isMunicipality)
                        || called(unit)
                                .filter(next -> next.getOwner().equals(unit.getOwner()))
                                .filter(next -> next.getRawReturnType().isEquivalentTo(String.class))
                                .anyMatch(next -> readsMunicipality(next, seen)));
    }

    private static boolean isMunicipality(JavaMethodCall call) {
        return call.getTarget().getOwner().isEquivalentTo(Caller.class)
                && call.getTarget().getName().equals("municipality");
    }

    private static boolean leadsToSearch(JavaCodeUnit unit, Set<JavaCodeUnit> seen) {
        return seen.add(unit)
                && (unit.getCallsFromSelf().stream()
                                .map(call -> call.getTargetOwner().getName())
                                .anyMatch(SEARCHES::contains)
                        || called(unit)
                                .filter(ScopedSearchRule::takesText)
                                .anyMatch(next -> leadsToSearch(next, seen)));
    }

    private static boolean takesText(JavaCodeUnit unit) {
        return unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(String.class));
    }

    private static Stream<JavaCodeUnit> called(JavaCodeUnit unit) {
        return unit.getCallsFromSelf().stream()
                .map(JavaAccess::getTarget)
                .flatMap(target -> target.resolveMember().stream())
                .filter(JavaCodeUnit.class::isInstance)
                .map(JavaCodeUnit.class::cast)
                .filter(next -> next.getOwner().getPackageName().startsWith("dk.overgang."));
    }
}
