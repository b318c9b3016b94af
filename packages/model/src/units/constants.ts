/** Standard gravity. @source CODATA, conventional value. @unit m/s² */
export const STANDARD_GRAVITY = 9.80665;

/** Stefan–Boltzmann constant as the thermal standards round it. @source iso7933 @unit W/m²/K⁴ */
export const STEFAN_BOLTZMANN = 5.67e-8;

/** Difference between the kelvin and the Celsius scale. */
export const CELSIUS_ZERO_K = 273.15;

/** Heat that leaves the skin with each gram of evaporated sweat. @source iso7933 @unit W·h/g */
export const LATENT_HEAT_WH_PER_G = 0.675;

/** Specific heat of the body. @source ASHRAE two-node model @unit J/kg/K */
export const BODY_SPECIFIC_HEAT = 3490;

/** Energy of one kilocalorie. */
export const KILOCALORIE_J = 4184;

/** Molar mass of sodium. @unit g/mol */
export const SODIUM_MOLAR_MASS = 22.99;
