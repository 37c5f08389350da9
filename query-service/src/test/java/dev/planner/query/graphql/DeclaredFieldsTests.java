package dev.planner.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planner.edge.security.RequiresNoPermission;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import graphql.schema.FieldCoordinates;
import graphql.schema.idl.RuntimeWiring;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

class DeclaredFieldsTests {

    @Test
    void aFieldThatDeclaresNothingKeepsTheServiceFromStarting() {
        assertThatThrownBy(() -> fieldsOf(Undeclared.class)).hasMessageContaining("Undeclared.secrets");
    }

    @Test
    void aFieldThatDeclaresBothDoesSoToo() {
        assertThatThrownBy(() -> fieldsOf(Contradicting.class)).hasMessageContaining("Contradicting.secrets");
    }

    @Test
    void whatAFieldDeclaresIsKnownByItsPlaceInTheSchema() {
        var fields = fieldsOf(Declared.class);

        assertThat(fields.permissions(FieldCoordinates.coordinates("Query", "secrets")))
                .contains(Set.of(Permission.VIEW_REPORTS));
        assertThat(fields.permissions(FieldCoordinates.coordinates("Query", "hours")))
                .contains(Set.of());
        assertThat(fields.permissions(FieldCoordinates.coordinates("Query", "others")))
                .isEmpty();
    }

    private static DeclaredFields fieldsOf(Class<?> controller) {
        var context = new GenericApplicationContext();
        context.registerBean(controller);
        context.refresh();
        var fields = new DeclaredFields();
        fields.setApplicationContext(context);
        fields.afterPropertiesSet();
        fields.configure(RuntimeWiring.newRuntimeWiring());
        return fields;
    }

    @Controller
    static class Undeclared {

        @QueryMapping
        String secrets() {
            return "told";
        }
    }

    @Controller
    static class Contradicting {

        @QueryMapping
        @RequiresPermission(value = Permission.VIEW_REPORTS, on = ResourceKind.SYSTEM)
        @RequiresNoPermission(reason = "it is a test")
        String secrets() {
            return "told";
        }
    }

    @Controller
    static class Declared {

        @QueryMapping
        @RequiresPermission(value = Permission.VIEW_REPORTS, on = ResourceKind.SYSTEM)
        String secrets() {
            return "told";
        }

        @QueryMapping
        @RequiresNoPermission(reason = "everybody may know")
        String hours() {
            return "nine to five";
        }
    }
}
