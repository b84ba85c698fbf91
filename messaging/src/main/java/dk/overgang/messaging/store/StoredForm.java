package dk.overgang.messaging.store;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// How a value of an aggregate's state is stored. The form is the one that Spring Data gives records, without its
/// cost: the whole state is converted at every read and write, and that was a third of what a notice cost.
///
/// A record is a document of its components, without those that are null and those that a [Supplier] derives from the
/// rest; a component `id` is stored as `_id`.
/// Dates are text (see [LocalDates]), moments are BSON dates, enums their names.
sealed interface StoredForm {

    /// Stores a value. What is the same as in the value it replaces is taken over as it is stored already.
    ///
    /// @param before what the value replaces, absent for a new one
    /// @param stored how that one is stored
    Object toStored(Object value, @Nullable Object before, @Nullable Object stored);

    Object fromStored(Object stored);

    /// The form of a type.
    ///
    /// @throws IllegalArgumentException for a type that no state may have, because nothing here stores it
    static StoredForm of(Type type) {
        return of(type, List.of());
    }

    /// The same, for a type within which some are stored in forms of their own.
    static StoredForm of(Type type, List<OwnForm<?>> own) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric(generic, own);
        }
        if (type instanceof Class<?> plain) {
            return own.stream()
                    .filter(form -> form.type() == plain)
                    .findFirst()
                    .<StoredForm>map(form -> new Own<>(form, ofClass(plain, own)))
                    .orElseGet(() -> ofClass(plain, own));
        }
        throw new IllegalArgumentException("A state cannot hold " + type);
    }

    private static StoredForm ofGeneric(ParameterizedType generic, List<OwnForm<?>> own) {
        var arguments = generic.getActualTypeArguments();
        if (generic.getRawType() == List.class || generic.getRawType() == Set.class) {
            return new Many(of(arguments[0], own), generic.getRawType() == Set.class);
        }
        if (generic.getRawType() == Supplier.class) {
            return new Nothing();
        }
        if (generic.getRawType() == Map.class) {
            return new Keyed(key(arguments[0]), of(arguments[1], own));
        }
        throw new IllegalArgumentException("A state cannot hold " + generic);
    }

    private static StoredForm ofClass(Class<?> type, List<OwnForm<?>> own) {
        if (type.isRecord()) {
            return Fields.of(type, own);
        }
        if (type.isEnum()) {
            var constants = constants(type);
            return new Plain(value -> ((Enum<?>) value).name(), name -> constant(constants, type, name));
        }
        if (type == byte[].class) {
            return new Plain(bytes -> new Binary((byte[]) bytes), binary -> ((Binary) binary).getData());
        }
        return switch (type.getName()) {
            case "java.lang.String", "java.util.UUID", "boolean", "java.lang.Boolean" ->
                new Plain(UnaryOperator.identity(), UnaryOperator.identity());
            case "int", "java.lang.Integer" ->
                new Plain(UnaryOperator.identity(), number -> ((Number) number).intValue());
            case "long", "java.lang.Long" ->
                new Plain(UnaryOperator.identity(), number -> ((Number) number).longValue());
            case "double", "java.lang.Double" ->
                new Plain(UnaryOperator.identity(), number -> ((Number) number).doubleValue());
            case "java.time.Instant" ->
                new Plain(moment -> Date.from((Instant) moment), date -> ((Date) date).toInstant());
            case "java.time.LocalDate" -> new Plain(Object::toString, text -> LocalDate.parse((String) text));
            default -> throw new IllegalArgumentException("A state cannot hold a " + type.getName());
        };
    }

    private static Function<String, Object> key(Type type) {
        if (type == String.class) {
            return name -> name;
        }
        if (type == UUID.class) {
            return UUID::fromString;
        }
        if (type instanceof Class<?> plain && plain.isEnum()) {
            var constants = constants(plain);
            return name -> constant(constants, plain, name);
        }
        throw new IllegalArgumentException("A state cannot hold a map by " + type);
    }

    private static Map<Object, Object> constants(Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .collect(toUnmodifiableMap(constant -> ((Enum<?>) constant).name(), constant -> constant));
    }

    private static Object constant(Map<Object, Object> constants, Class<?> type, Object name) {
        var constant = constants.get(name);
        if (constant == null) {
            throw new IllegalArgumentException("No " + type.getName() + " is called " + name);
        }
        return constant;
    }

    /// A value without parts.
    record Plain(Function<Object, Object> write, Function<Object, Object> read) implements StoredForm {

        @Override
        public Object toStored(Object value, @Nullable Object before, @Nullable Object stored) {
            return write.apply(value);
        }

        @Override
        public Object fromStored(Object stored) {
            return read.apply(stored);
        }
    }

    /// What follows from the rest of its record, which works it out again: it is not stored.
    record Nothing() implements StoredForm {

        @Override
        public Object toStored(Object value, @Nullable Object before, @Nullable Object stored) {
            throw new IllegalArgumentException("It is not stored");
        }

        @Override
        public Object fromStored(Object stored) {
            throw new IllegalArgumentException("It is not stored");
        }
    }

    /// A form that the owner of the type gave it.
    ///
    /// @param components the form in which an earlier version stored it
    record Own<T>(OwnForm<T> form, StoredForm components) implements StoredForm {

        @Override
        public Object toStored(Object value, @Nullable Object before, @Nullable Object stored) {
            return form.write().apply(form.type().cast(value));
        }

        @Override
        public Object fromStored(Object stored) {
            return form.read()
                    .apply((Document) stored)
                    .<Object>map(value -> value)
                    .orElseGet(() -> components.fromStored(stored));
        }
    }

    /// A list or a set.
    record Many(StoredForm element, boolean isSet) implements StoredForm {

        @Override
        public Object toStored(Object value, @Nullable Object before, @Nullable Object stored) {
            var old = before instanceof List<?> list ? list : List.of();
            var oldStored = stored instanceof List<?> list && list.size() == old.size() ? list : List.of();
            var all = new ArrayList<Object>();
            for (var one : (Collection<?>) value) {
                var place = all.size();
                var known = place < oldStored.size();
                var _ = all.add(element.toStoredUnlessSame(
                        one, known ? old.get(place) : null, known ? oldStored.get(place) : null));
            }
            return all;
        }

        /// What was stored when there could be but one is a list of one.
        @Override
        public Object fromStored(Object stored) {
            Collection<Object> all = isSet ? new LinkedHashSet<>() : new ArrayList<>();
            var several = stored instanceof Collection<?> many ? many : List.of(stored);
            several.forEach(one -> {
                var _ = all.add(element.fromStored(one));
            });
            return all;
        }
    }

    /// A map by text, ids or the constants of an enum.
    record Keyed(Function<String, Object> key, StoredForm element) implements StoredForm {

        @Override
        public Object toStored(Object value, @Nullable Object before, @Nullable Object stored) {
            var all = new Document();
            ((Map<?, ?>) value)
                    .forEach((name, one) -> all.put(
                            name instanceof Enum<?> constant ? constant.name() : name.toString(),
                            element.toStored(one, null, null)));
            return all;
        }

        @Override
        public Object fromStored(Object stored) {
            var all = new LinkedHashMap<>();
            ((Document) stored).forEach((name, one) -> all.put(key.apply(name), element.fromStored(one)));
            return all;
        }
    }

    /// A record.
    record Fields(List<Field> fields, MethodHandle constructor) implements StoredForm {

        private static Fields of(Class<?> type, List<OwnForm<?>> own) {
            try {
                var lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
                var components = List.of(type.getRecordComponents());
                var fields = new ArrayList<Field>();
                for (var component : components) {
                    var _ = fields.add(Field.of(component, lookup, own));
                }
                var types = components.stream().map(RecordComponent::getType).toList();
                var constructor = lookup.findConstructor(type, MethodType.methodType(void.class, types))
                        .asSpreader(Object[].class, types.size())
                        .asType(MethodType.methodType(Object.class, Object[].class));
                return new Fields(List.copyOf(fields), constructor);
            } catch (ReflectiveOperationException hidden) {
                throw new IllegalArgumentException("A state cannot hold " + type, hidden);
            }
        }

        @Override
        public Document toStored(Object value, @Nullable Object before, @Nullable Object stored) {
            var old = stored instanceof Document known ? known : null;
            var document = new Document();
            for (var field : fields) {
                var now = field.form() instanceof Nothing ? null : field.get(value);
                if (now != null) {
                    var then = old == null || before == null ? null : field.get(before);
                    var kept = then == null || old == null ? null : old.get(field.name());
                    document.put(field.name(), field.form().toStoredUnlessSame(now, then, kept));
                }
            }
            return document;
        }

        @Override
        public Object fromStored(Object stored) {
            var document = (Document) stored;
            var values = new @Nullable Object[fields.size()];
            for (var i = 0; i < values.length; i++) {
                var field = fields.get(i);
                var value = document.get(field.name());
                values[i] = value == null ? field.absent() : field.form().fromStored(value);
            }
            return invoke(constructor, values);
        }
    }

    /// One component of a record.
    ///
    /// @param absent what it is where nothing is stored
    record Field(
            String name,
            StoredForm form,
            MethodHandle accessor,
            @Nullable Object absent) {

        private static Field of(RecordComponent component, MethodHandles.Lookup lookup, List<OwnForm<?>> own)
                throws IllegalAccessException {
            var name = component.getName().equals("id") ? "_id" : component.getName();
            var accessor =
                    lookup.unreflect(component.getAccessor()).asType(MethodType.methodType(Object.class, Object.class));
            return new Field(
                    name, StoredForm.of(component.getGenericType(), own), accessor, absent(component.getType()));
        }

        private static @Nullable Object absent(Class<?> type) {
            return switch (type.getName()) {
                case "boolean" -> false;
                case "int" -> 0;
                case "long" -> 0L;
                case "double" -> 0.0;
                default -> null;
            };
        }

        @Nullable
        Object get(Object owner) {
            try {
                return accessor.invoke(owner);
            } catch (Throwable failure) {
                throw unexpected(failure);
            }
        }
    }

    default Object toStoredUnlessSame(Object value, @Nullable Object before, @Nullable Object stored) {
        return stored != null && Objects.equals(value, before) ? stored : toStored(value, before, stored);
    }

    private static Object invoke(MethodHandle constructor, @Nullable Object[] values) {
        try {
            return constructor.invoke(values);
        } catch (Throwable failure) {
            throw unexpected(failure);
        }
    }

    private static RuntimeException unexpected(Throwable failure) {
        return switch (failure) {
            case RuntimeException known -> known;
            case Error fatal -> throw fatal;
            default -> new IllegalStateException(failure);
        };
    }
}
