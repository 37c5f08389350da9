package dev.planner.events.wire;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/** Takes records at their word: a component that is not declared {@link Nullable} has to be there when one is read, and not be null. */
final class DeclaredNullness extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return isRequired(member) ? Boolean.TRUE : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
        return isRequired(member) ? JsonSetter.Value.forValueNulls(Nulls.FAIL) : JsonSetter.Value.empty();
    }

    private static boolean isRequired(Annotated member) {
        return component(member)
                .filter(type -> !type.isAnnotationPresent(Nullable.class))
                .isPresent();
    }

    /** The type of the record component that the constructor's parameter stands for. */
    private static Optional<AnnotatedType> component(Annotated member) {
        return member instanceof AnnotatedParameter parameter
                        && parameter.getOwner().getAnnotated() instanceof Executable constructor
                        && constructor.getDeclaringClass().isRecord()
                ? Optional.of(constructor.getAnnotatedParameterTypes()[parameter.getIndex()])
                : Optional.empty();
    }
}
