/**
 * How every list of this service is asked for, filtered, sorted and paged (API, "Conventions").
 *
 * <p>A feature describes its list once, as a {@link dev.planner.query.listing.ListDefinition}; requests are checked against it and the
 * OpenAPI document is written from it. The feature then says what it selects, as a {@link dev.planner.query.listing.ListQuery}; pages are
 * cut by {@link dev.planner.query.listing.Pages}.
 */
@NullMarked
package dev.planner.query.listing;

import org.jspecify.annotations.NullMarked;
