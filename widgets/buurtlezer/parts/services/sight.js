// Which part of the map is in sight: the area, one service, several marks that lie close. Not here: what is drawn on it.

/** `context` = {L, map, geography, container, others}; `known()` → the services. */
export function sight(model, { L, map, geography, container, others }, known) {
  const boundsOf = (services) => L.latLngBounds(services.filter(({ at }) => at).map(({ at }) => [at[1], at[0]]));
  const area = () => L.latLngBounds([]).extend(others.all());
  let fitted = ""; // to the area, or while there is none, to what there is
  return {
    area,
    /** The area comes in sight, once. */
    fit() {
      if (!container.clientWidth) return;
      map.invalidateSize({ animate: false });
      const bounds = area();
      const now = bounds.isValid() ? JSON.stringify(model.get("area")) : "whole";
      if (fitted === now) return;
      fitted = now;
      const some = bounds.isValid() ? bounds : boundsOf(known());
      map.fitBounds(some.isValid() ? some : geography.bounds, { padding: [24, 24], maxZoom: 16, animate: false });
    },
    /** It may come in sight once more. */
    forget: () => void (fitted = ""),
    /** A service that is open is not at the edge. */
    show({ at: [lon, lat] }) {
      if (map.getBounds().pad(-0.05).contains([lat, lon])) return;
      map.setView([lat, lon], Math.max(map.getZoom(), 15), { animate: false });
    },
    /** Nearer to several in one mark; false where that would not part them. */
    nearer(services) {
      const bounds = boundsOf(services);
      if (map.getZoom() >= 17 || bounds.getNorthEast().distanceTo(bounds.getSouthWest()) <= 8) return false;
      map.fitBounds(bounds, { padding: [60, 60], maxZoom: 17, animate: false });
      return true;
    },
  };
}
