package dev.planner.edge.openapi;

import com.fasterxml.jackson.databind.JavaType;
import dev.planner.edge.json.Patch;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Describes a {@link Patch} as what clients write: its value. */
final class PatchSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType javaType = Json31.mapper().constructType(type.getType());
        if (javaType != null && javaType.isTypeOrSubTypeOf(Patch.class)) {
            return context.resolve(new AnnotatedType(javaType.containedTypeOrUnknown(0))
                    .jsonViewAnnotation(type.getJsonViewAnnotation())
                    .ctxAnnotations(type.getCtxAnnotations())
                    .resolveAsRef(true));
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }
}
