package dk.overgang.medcom.bundle;

import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import dk.overgang.medcom.scanning.Written.Members;
import org.jspecify.annotations.Nullable;

/// Where an element stands, in FHIR's names alone: a name that FHIR does not know may be anything, also a number
/// of somebody, and is left out.
///
/// @param definition what FHIR says of the element; null below a name that it does not know
record ElementPath(String text, @Nullable BaseRuntimeElementDefinition<?> definition) {

    static final ElementPath BUNDLE = resource("Bundle");

    private static final String EXTENSION = "extension";

    /// A resource begins a path of its own.
    static ElementPath resource(String type) {
        return new ElementPath(type, FhirCodec.context().getResourceDefinition(type));
    }

    static boolean isType(String resourceType) {
        return FhirCodec.context().getResourceTypes().contains(resourceType);
    }

    /// The path of a member with that name, whatever is in it. JSON's companion of a simple value counts as the
    /// value.
    ElementPath member(String name) {
        var element = name.startsWith("_") ? name.substring(1) : name;
        if (element.equals(EXTENSION)) {
            return new ElementPath(text + "." + element, FhirCodec.context().getElementDefinition("Extension"));
        }
        var child = definition instanceof BaseRuntimeElementCompositeDefinition<?> parent
                ? parent.getChildByName(element)
                : null;
        return child == null
                ? new ElementPath(text, null)
                : new ElementPath(text + "." + element, child.getChildByName(element));
    }

    /// The path of what a member holds: its own, or that of the resource which begins there.
    ElementPath into(String name, Members held) {
        return held.resourceType()
                .filter(ElementPath::isType)
                .map(ElementPath::resource)
                .orElseGet(() -> member(name));
    }

    String named(String element) {
        return text + "." + element;
    }
}
