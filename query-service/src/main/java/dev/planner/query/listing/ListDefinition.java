package dev.planner.query.listing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What clients can ask of one list. A feature declares it as a bean and names it on its endpoint by {@link Listed}.
 *
 * @param name unique among the lists of this service
 * @param sortFields the fields by which clients can sort
 * @param order the order when clients name none; never empty
 * @param tieBreaker orders what is equal in every named field, ascending; unique within the list
 * @param filters may be empty
 */
public record ListDefinition(
        String name, List<SortField> sortFields, List<SortKey> order, SortField tieBreaker, List<Filter<?>> filters) {

    public ListDefinition {
        sortFields = List.copyOf(sortFields);
        order = List.copyOf(order);
        filters = List.copyOf(filters);
    }

    List<String> sortFieldNames() {
        return sortFields.stream().map(SortField::name).toList();
    }

    Optional<SortField> sortField(String name) {
        return sortFields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The default order as clients would write it. */
    String orderText() {
        return order.stream().map(SortKey::toString).collect(Collectors.joining(","));
    }
}
