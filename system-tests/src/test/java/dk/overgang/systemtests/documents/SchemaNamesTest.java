package dk.overgang.systemtests.documents;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A schema in `docs/openapi` is called as its record is, without the class around it: of two records of one name,
/// only one would be documented, and every list of the other with the wrong fields.
class SchemaNamesTest {

    private static final String OURS = "dk.overgang.";

    /// What each service answers beside its own. `encryption` is not among them: referral-service has another
    /// controller in place of the one there.
    private static final List<String> SHARED = List.of("access", "messaging");

    @ParameterizedTest
    @ValueSource(strings = {"referral", "course", "network", "notification"})
    void no_two_different_records_are_documented_under_one_name(String service) {
        var documented = new LinkedHashSet<Class<?>>();
        Stream.concat(Stream.of(service), SHARED.stream())
                .flatMap(SchemaNamesTest::controllers)
                .flatMap(controller -> Stream.of(controller.getDeclaredMethods()))
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class))
                .flatMap(SchemaNamesTest::bodies)
                .forEach(body -> collect(body, documented));

        assertThat(documented).hasSizeGreaterThan(10);
        assertThat(documented.stream()
                        .filter(type -> type.getTypeParameters().length == 0)
                        .collect(groupingBy(Class::getSimpleName))
                        .values())
                .filteredOn(named ->
                        named.stream().map(SchemaNamesTest::shape).distinct().count() > 1)
                .isEmpty();
    }

    private static Stream<Class<?>> controllers(String where) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return scanner.findCandidateComponents(OURS + where).stream()
                .map(found -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null));
    }

    /// What an operation takes and answers as a body.
    private static Stream<Type> bodies(Method operation) {
        var taken = Stream.of(operation.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .map(parameter -> parameter.getParameterizedType());
        return Stream.concat(Stream.of(operation.getGenericReturnType()), taken);
    }

    /// The records of ours in a type, with those in their components.
    private static void collect(Type type, Set<Class<?>> found) {
        switch (type) {
            case ParameterizedType generic -> {
                collect(generic.getRawType(), found);
                Stream.of(generic.getActualTypeArguments()).forEach(argument -> collect(argument, found));
            }
            case Class<?> ours
            when ours.isRecord() && ours.getName().startsWith(OURS) -> {
                if (found.add(ours)) {
                    components(ours).forEach(component -> collect(component.getGenericType(), found));
                }
            }
            default -> {}
        }
    }

    private static List<String> shape(Class<?> type) {
        return components(type)
                .map(component ->
                        component.getName() + " " + component.getGenericType().getTypeName())
                .toList();
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Stream.of(Objects.requireNonNull(type.getRecordComponents()));
    }
}
