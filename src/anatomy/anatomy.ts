import areaData from './areas.yaml';
import cordData from './cord.yaml';
import distributionData from './distributions.yaml';
import landmarkData from './landmarks.yaml';
import muscleData from './muscles.yaml';
import partData from './parts.yaml';
import peripheralData from './peripheral.yaml';
import reflexData from './reflexes.yaml';
import type { AreaRow, LandmarkRow, LesionRow, PartRow, StructureRow, WayRow } from './rows';
import siteData from './sites.yaml';
import structureData from './structures.yaml';

/** The motor pathway and what lies beside it, as data; the reasoner knows nothing that is not here. */
export interface Anatomy {
  readonly landmarks: readonly LandmarkRow[];
  readonly areas: readonly AreaRow[];
  readonly parts: readonly PartRow[];
  readonly muscles: readonly WayRow[];
  readonly reflexes: readonly WayRow[];
  readonly structures: readonly StructureRow[];
  readonly sites: readonly LesionRow[];
  readonly cord: readonly LesionRow[];
  readonly peripheral: readonly LesionRow[];
  readonly distributions: readonly LesionRow[];
}

export const anatomy: Anatomy = {
  landmarks: landmarkData as readonly LandmarkRow[],
  areas: areaData as readonly AreaRow[],
  parts: partData as readonly PartRow[],
  muscles: muscleData as readonly WayRow[],
  reflexes: reflexData as readonly WayRow[],
  structures: structureData as readonly StructureRow[],
  sites: siteData as readonly LesionRow[],
  cord: cordData as readonly LesionRow[],
  peripheral: peripheralData as readonly LesionRow[],
  distributions: distributionData as readonly LesionRow[],
};
