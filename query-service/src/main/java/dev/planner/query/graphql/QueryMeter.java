package dev.planner.query.graphql;

import dev.planner.query.listing.ListArguments;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Measures documents that have been parsed but not validated: what does not fit the schema counts little, because it will be refused. Each
 * fragment is measured once, however often it is spread.
 */
final class QueryMeter {

    private static final String INTROSPECTION = "__";

    private final DeclaredFields fields;
    private final ListArguments lists;
    private final int assumedSize;

    QueryMeter(DeclaredFields fields, ListArguments lists, int assumedSize) {
        this.fields = fields;
        this.lists = lists;
        this.assumedSize = assumedSize;
    }

    /** The largest operation of the document. */
    QuerySize measure(GraphQLSchema schema, Document document, Map<String, Object> variables) {
        var fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity(), (first, _) -> first));
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .map(operation -> new Measuring(schema, fragments, new PageSizes(lists, operation, variables))
                        .size(operation.getSelectionSet(), schema.getQueryType(), lists.maxLimit()))
                .reduce(QuerySize.NOTHING, QueryMeter::larger);
    }

    private static QuerySize larger(QuerySize one, QuerySize other) {
        return new QuerySize(
                Math.max(one.depth(), other.depth()),
                Math.max(one.reads(), other.reads()),
                Math.max(one.cost(), other.cost()));
    }

    /** A fragment where pages have a certain size. */
    private record Spread(String fragment, int pageSize) {}

    private final class Measuring {

        private final GraphQLSchema schema;
        private final Map<String, FragmentDefinition> fragments;
        private final PageSizes pageSizes;
        private final Map<Spread, QuerySize> measured = new HashMap<>();
        private final Set<String> entered = new HashSet<>();

        Measuring(GraphQLSchema schema, Map<String, FragmentDefinition> fragments, PageSizes pageSizes) {
            this.schema = schema;
            this.fragments = fragments;
            this.pageSizes = pageSizes;
        }

        /** @param pageSize the items of the page that the type is, if it is one */
        QuerySize size(@Nullable SelectionSet selections, @Nullable GraphQLObjectType type, int pageSize) {
            var sum = QuerySize.NOTHING;
            if (selections != null) {
                for (Selection<?> selection : selections.getSelections()) {
                    sum = sum.beside(size(selection, type, pageSize));
                }
            }
            return sum;
        }

        private QuerySize size(Selection<?> selection, @Nullable GraphQLObjectType type, int pageSize) {
            return switch (selection) {
                case Field field -> field(field, type, pageSize);
                case InlineFragment fragment ->
                    size(
                            fragment.getSelectionSet(),
                            typeOf(fragment.getTypeCondition()).orElse(type),
                            pageSize);
                case FragmentSpread spread ->
                    Optional.ofNullable(fragments.get(spread.getName()))
                            .map(fragment -> fragment(fragment, pageSize))
                            .orElse(QuerySize.NOTHING);
                default -> QuerySize.NOTHING;
            };
        }

        private QuerySize field(Field field, @Nullable GraphQLObjectType type, int pageSize) {
            var definition = type == null ? null : type.getFieldDefinition(field.getName());
            if (field.getName().startsWith(INTROSPECTION)) {
                return new QuerySize(
                        1, 0, size(field.getSelectionSet(), null, 1).cost() + 1);
            }
            if (type == null || definition == null) {
                return size(field.getSelectionSet(), null, 1).within(false, 1);
            }
            var reading = fields.isDeclared(FieldCoordinates.coordinates(type, definition));
            var items = isList(definition) ? (isItemsOfPage(field) ? pageSize : assumedSize) : 1;
            return size(field.getSelectionSet(), objectOf(definition), pageSizes.of(field))
                    .within(reading, items);
        }

        /** A fragment that spreads itself is refused later. */
        private QuerySize fragment(FragmentDefinition fragment, int pageSize) {
            var spread = new Spread(fragment.getName(), pageSize);
            var known = measured.get(spread);
            if (known != null) {
                return known;
            }
            if (!entered.add(fragment.getName())) {
                return QuerySize.NOTHING;
            }
            var type = typeOf(fragment.getTypeCondition()).orElse(null);
            var size = size(fragment.getSelectionSet(), type, pageSize);
            entered.remove(fragment.getName());
            measured.put(spread, size);
            return size;
        }

        private Optional<GraphQLObjectType> typeOf(@Nullable TypeName name) {
            return Optional.ofNullable(name)
                    .map(condition -> schema.getType(condition.getName()))
                    .filter(GraphQLObjectType.class::isInstance)
                    .map(GraphQLObjectType.class::cast);
        }
    }

    private static boolean isList(GraphQLFieldDefinition definition) {
        return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
    }

    private static boolean isItemsOfPage(Field field) {
        return field.getName().equals("items");
    }

    private static @Nullable GraphQLObjectType objectOf(GraphQLFieldDefinition definition) {
        return GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLObjectType object ? object : null;
    }
}
