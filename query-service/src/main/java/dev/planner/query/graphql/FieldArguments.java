package dev.planner.query.graphql;

import dev.planner.edge.problem.Refusal;
import dev.planner.query.listing.ListArguments;
import dev.planner.query.listing.ListRequest;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLTypeUtil;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Reads the arguments of fields as strictly as query strings are read elsewhere. */
public final class FieldArguments {

    private static final String TOTAL = "total";

    private final ListArguments lists;

    FieldArguments(ListArguments lists) {
        this.lists = lists;
    }

    /**
     * Of a field that is a page of a list; with the total if that is among what is selected.
     *
     * @param list the name of its definition, which has every argument of the field
     * @throws Refusal MALFORMED_REQUEST or VALIDATION_FAILED, as for the list anywhere else
     */
    public ListRequest list(String list, DataFetchingEnvironment field) {
        var arguments = texts(field);
        if (field.getSelectionSet().contains(TOTAL)) {
            arguments.put("withTotal", "true");
        }
        return lists.request(list, place(field), arguments);
    }

    /** Of a field that is a page of a list below one of its parents; without the total. */
    ListRequest listBelow(UUID parent, String list, DataFetchingEnvironment field) {
        return lists.request(list, place(field) + "/" + parent, texts(field));
    }

    /** @throws Refusal MALFORMED_REQUEST if the argument, which the schema requires, is none of these ids */
    public static <T> T id(DataFetchingEnvironment field, String argument, Function<String, T> parse) {
        String text = field.getArgumentOrDefault(argument, "");
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("The argument %s: %s.".formatted(argument, e.getMessage()));
        }
    }

    private static Map<String, String> texts(DataFetchingEnvironment field) {
        var texts = new LinkedHashMap<String, String>();
        field.getArguments().forEach((name, value) -> {
            if (value != null) {
                texts.put(name, value.toString());
            }
        });
        return texts;
    }

    private static String place(DataFetchingEnvironment field) {
        return GraphQLTypeUtil.simplePrint(field.getParentType()) + "."
                + field.getFieldDefinition().getName();
    }
}
