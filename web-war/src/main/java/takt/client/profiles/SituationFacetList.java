package takt.client.profiles;

import java.util.List;

/**
 * By what a company tells situations apart.
 *
 * @param revision 0 before the first change
 * @param facets the facets with their values, at most 4
 */
public record SituationFacetList(int revision, List<SituationFacetsBody.Facet> facets) {}
